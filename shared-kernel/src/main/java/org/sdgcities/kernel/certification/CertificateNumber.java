package org.sdgcities.kernel.certification;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CityId;

/// The number of a certificate, such as `mwanza-c3`: the third of the city. It says whose it is, so
/// that a reader notices a certificate that was lent.
public record CertificateNumber(String value) implements Subject {

  private static final Pattern SHAPE = Pattern.compile("-c[1-9][0-9]{0,3}");

  public CertificateNumber {
    int mark = value.lastIndexOf("-c");
    if (mark < 0 || !SHAPE.matcher(value.substring(mark)).matches()) {
      throw new InvalidValue("certificate", value);
    }
    new CityId(value.substring(0, mark));
  }

  public static CertificateNumber of(CityId city, int number) {
    return new CertificateNumber(city + "-c" + number);
  }

  public CityId city() {
    return new CityId(value.substring(0, value.lastIndexOf("-c")));
  }

  @Override
  public List<Tag> tags() {
    return Stream.concat(Stream.of(new Tag("certificate", value)), city().tags().stream()).toList();
  }

  @Override
  public String toString() {
    return value;
  }
}
