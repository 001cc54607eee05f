package org.sdgcities.standalone;

import java.nio.file.Path;

/// What was asked for on the command line.
///
/// @param port to be reached at, on this machine only
/// @param data folder where everything is kept
/// @param demo whether to play the demonstration
/// @param reset whether to begin with an empty folder
record Options(int port, Path data, boolean demo, boolean reset) {

  private static final int HIGHEST_PORT = 65_535;

  static Options of(String... arguments) {
    int port = 8080;
    Path data = Path.of(".data");
    boolean demo = false;
    boolean reset = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--port" -> port = port(value(arguments, ++i, "--port"));
        case "--data" -> data = Path.of(value(arguments, ++i, "--data"));
        case "--demo" -> demo = true;
        case "--reset" -> reset = true;
        default ->
            throw new CannotRun(
                "There is no option " + arguments[i] + "; ./run --help lists them.");
      }
    }
    return new Options(port, data.toAbsolutePath().normalize(), demo, reset);
  }

  private static String value(String[] arguments, int index, String option) {
    if (index >= arguments.length) {
      throw new CannotRun("The option " + option + " needs a value.");
    }
    return arguments[index];
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new CannotRun("A port is a number from 1 to 65535, not " + text + ".");
  }
}
