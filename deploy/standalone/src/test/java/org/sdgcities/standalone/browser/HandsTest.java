package org.sdgcities.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.sdgcities.standalone.process.PlayedDemonstration;
import org.sdgcities.standalone.process.ServiceProcess;

/// How people work with the pages: by the keyboard alone, or without script.
class HandsTest {

  private static final String STEP = "/desk/monterrey/1/diagnosis";
  private static final String ZONES = "form[action$='/cities/monterrey/cycles/1/zones'] ";

  @BeforeAll
  static void there_is_a_browser() {
    Browser.mustBeThere();
  }

  private static ServiceProcess service() {
    return PlayedDemonstration.get().service();
  }

  @Test
  void the_first_tab_leads_past_the_navigation() {
    try (Browser browser = Browser.at(service())) {
      browser.open("/");
      browser.press(Keys.TAB);
      assertThat(browser.focused().getText()).isEqualTo("Skip to content");
      assertThat(browser.focused().isDisplayed()).isTrue();
      browser.press(Keys.ENTER);
      browser.await(() -> browser.focused().equals(browser.element("main")));
    }
  }

  @Test
  void signing_in_and_a_form_take_no_mouse() {
    try (Browser browser = Browser.at(service())) {
      browser.open(STEP);
      browser.tabTo("[name=mail]");
      browser.press(Pages.editor("monterrey"));
      browser.tabTo("[name=password]");
      browser.press(service().password(), Keys.ENTER);
      browser.await(() -> browser.path().equals(STEP) && browser.has(ZONES + "[type=submit]"));
      browser.tabTo(ZONES + "[name=name]");
      browser.press("By the keyboard");
      browser.tabTo(ZONES + "[name=kind]");
      browser.press("N");
      browser.tabTo(ZONES + "[type=submit]");
      browser.press(Keys.ENTER);
      browser.await(() -> browser.source().contains("By the keyboard"));
      assertThat(browser.path()).isEqualTo(STEP);
    }
  }

  @Test
  void what_the_keyboard_does_not_reach_is_noticed() {
    try (Browser browser = Browser.at(service())) {
      browser.show("<button>One</button><div class=two onclick='go()'>Two</div>");
      assertThatThrownBy(() -> browser.tabTo(".two"))
          .hasMessage(".two cannot be reached by the keyboard");
    }
  }

  @Test
  void signing_in_and_a_form_take_no_script() {
    try (Browser browser = Browser.withoutScript(service())) {
      browser.show("<title>No</title><script>document.title = 'Script runs'</script>");
      assertThat(browser.title()).as("script is off").isEqualTo("No");
      browser.signIn(Pages.editor("monterrey"));
      browser.open(STEP);
      browser.unfold(ZONES + "[name=name]");
      browser.element(ZONES + "[name=name]").sendKeys("Without script");
      browser.element(ZONES + "[name=kind]").sendKeys("N");
      browser.element(ZONES + "[type=submit]").click();
      browser.await(() -> browser.source().contains("Without script"));
      browser.open("/");
      browser.element("[name=q]").sendKeys("mwanza", Keys.ENTER);
      browser.await(() -> browser.text().contains("Mwanza") && !browser.text().contains("Cairo"));
    }
  }
}
