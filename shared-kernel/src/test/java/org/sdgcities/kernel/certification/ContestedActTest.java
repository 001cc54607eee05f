package org.sdgcities.kernel.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.kernel.Invalid.assertInvalid;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.StepRef;

class ContestedActTest {

  private static final CaseId CASE = new CaseId("mwanza/1/1");
  private static final CertificateNumber CERTIFICATE = new CertificateNumber("mwanza-c1");
  private static final StepRef STEP = new StepRef("mwanza/1/diagnosis");

  static Stream<ContestedAct> acts() {
    return Stream.of(ContestedAct.of(CASE), ContestedAct.of(CERTIFICATE), ContestedAct.of(STEP));
  }

  @Test
  void a_case_a_certificate_or_a_step_can_be_contested() {
    assertThat(acts())
        .containsExactly(
            new ContestedAct("case:mwanza/1/1"),
            new ContestedAct("certificate:mwanza-c1"),
            new ContestedAct("step:mwanza/1/diagnosis"));
    assertThat(acts().map(ContestedAct::kind)).containsExactly(ContestedAct.Kind.values());
  }

  @Test
  void it_is_given_back_as_what_it_is() {
    assertThat(ContestedAct.of(CASE).caseId()).isEqualTo(CASE);
    assertThat(ContestedAct.of(CERTIFICATE).certificate()).isEqualTo(CERTIFICATE);
    assertThat(ContestedAct.of(STEP).step()).isEqualTo(STEP);
    assertInvalid("case", () -> ContestedAct.of(CERTIFICATE).caseId());
    assertInvalid("certificate", () -> ContestedAct.of(STEP).certificate());
    assertInvalid("step", () -> ContestedAct.of(CASE).step());
  }

  @ParameterizedTest
  @MethodSource("acts")
  void it_is_an_act_on_a_city(ContestedAct act) {
    assertThat(act.city()).isEqualTo(new CityId("mwanza"));
  }

  @Test
  void what_happens_to_it_is_found_by_what_is_contested() {
    assertThat(ContestedAct.of(CASE).tags()).isEqualTo(CASE.tags());
    assertThat(ContestedAct.of(CERTIFICATE).tags()).isEqualTo(CERTIFICATE.tags());
    assertThat(ContestedAct.of(STEP).tags()).isEqualTo(STEP.tags());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mwanza/1/1", ":mwanza/1/1", "vote:mwanza/1/1", "CASE:mwanza/1/1"})
  void nothing_else_can_be_contested(String value) {
    assertInvalid("contestedAct", () -> new ContestedAct(value));
  }

  @Test
  void what_is_contested_can_be() {
    assertInvalid("case", () -> new ContestedAct("case:mwanza/1"));
    assertInvalid("certificate", () -> new ContestedAct("certificate:mwanza"));
    assertInvalid("step", () -> new ContestedAct("step:mwanza/1/vote"));
  }
}
