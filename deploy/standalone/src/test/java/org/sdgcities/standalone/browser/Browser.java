package org.sdgcities.standalone.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.sdgcities.standalone.process.ServiceProcess;

/// A Chromium without a window, at the pages of a service.
final class Browser implements AutoCloseable {

  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_STOPS = 300;

  private final ServiceProcess service;
  private final ChromeDriver driver;

  private Browser(ServiceProcess service, ChromeDriver driver) {
    this.service = service;
    this.driver = driver;
  }

  static Browser at(ServiceProcess service) {
    return new Browser(service, start(options()));
  }

  static Browser withoutScript(ServiceProcess service) {
    Browser browser = at(service);
    browser.driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    return browser;
  }

  /// Skips the test, and says why, where there is no browser.
  static void mustBeThere() {
    assumeTrue(chromium().isPresent(), "Browser checks: skipped, no Chromium found");
    assumeTrue(find("chromedriver").isPresent(), "Browser checks: skipped, no chromedriver found");
  }

  private static Optional<Path> chromium() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> find(name).stream())
        .findFirst();
  }

  private static Optional<Path> find(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static ChromeOptions options() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--lang=en",
        "--window-size=1280,900");
    return options;
  }

  private static ChromeDriver start(ChromeOptions options) {
    ChromeDriverService driver =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(find("chromedriver").orElseThrow().toFile())
            .withSilent(true)
            .build();
    return new ChromeDriver(driver, options);
  }

  /// Opens a page, and waits until it can be seen: keys pressed before that are lost.
  void open(String path) {
    driver.get(address(path).toString());
    await(() ->
        Boolean.TRUE.equals(
            driver.executeScript(
                "return performance.getEntriesByName('first-contentful-paint').length > 0")));
  }

  /// Shows a page that is made up here, to see whether a check notices what is wrong with it.
  void show(String html) {
    driver.get("data:text/html;charset=utf-8," + html.replace("#", "%23"));
  }

  URI address(String path) {
    return service.address().resolve(path);
  }

  String path() {
    return String.valueOf(URI.create(String.valueOf(driver.getCurrentUrl())).getPath());
  }

  String title() {
    return String.valueOf(driver.getTitle());
  }

  String source() {
    return String.valueOf(driver.getPageSource());
  }

  String text() {
    return element("body").getText();
  }

  @Nullable String direction() {
    return element("html").getDomAttribute("dir");
  }

  WebElement element(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  boolean has(String selector) {
    return !driver.findElements(By.cssSelector(selector)).isEmpty();
  }

  /// What is against WCAG 2.2 AA, as far as a program can tell.
  List<String> faults() {
    return new AxeBuilder()
        .withTags(WCAG_2_2_AA).analyze(driver).getViolations().stream().map(Browser::told).toList();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().map(node -> "\n    " + node.getHtml()).toList();
  }

  /// @return by how much the page is wider than a screen of that width
  long overflowAt(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 640, "deviceScaleFactor", 1, "mobile", false));
    try {
      Object wide = driver.executeScript("return document.documentElement.scrollWidth");
      return ((Number) Objects.requireNonNull(wide)).longValue() - width;
    } finally {
      driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  /// Signs in by the page, as a person does.
  void signIn(String mail) {
    signOut();
    open("/desk");
    element("[name=mail]").sendKeys(mail);
    // A demonstration fills it in already.
    element("[name=password]").clear();
    element("[name=password]").sendKeys(service.password());
    element("main [type=submit]").click();
    await(() -> path().equals("/desk") && has("main"));
  }

  void signOut() {
    open("/");
    driver.manage().deleteAllCookies();
  }

  void await(BooleanSupplier so) {
    try {
      // Between two looks the page may be replaced by the next one.
      new WebDriverWait(driver, PATIENCE)
          .ignoring(StaleElementReferenceException.class)
          .until(any -> so.getAsBoolean());
    } catch (TimeoutException e) {
      throw new AssertionError("It has not come to this: " + path() + "\n" + text(), e);
    }
  }

  /// Presses keys, with whatever has the focus.
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /// Goes on with the tab key until that element has the focus, and opens what it is folded into.
  void tabTo(String selector) {
    WebElement wanted = element(selector);
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      press(Keys.TAB);
      WebElement at = focused();
      if (at.equals(wanted)) {
        return;
      }
      if (at.getTagName().equals("summary") && isFoldedInto(wanted, at)) {
        press(Keys.ENTER);
      }
    }
    throw new AssertionError(selector + " cannot be reached by the keyboard");
  }

  /// Opens what an element is folded into, by its headings.
  void unfold(String selector) {
    WebElement wanted = element(selector);
    for (WebElement summary :
        wanted.findElements(By.xpath("ancestor::details[not(@open)]/summary"))) {
      summary.click();
    }
  }

  private boolean isFoldedInto(WebElement wanted, WebElement summary) {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "const d = arguments[1].parentElement; return !d.open && d.contains(arguments[0])",
            wanted,
            summary));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
