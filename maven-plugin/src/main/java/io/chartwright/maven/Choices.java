package io.chartwright.maven;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/** Words of parameters that stand for one of a few things. */
final class Choices {
    private Choices() {}

    /** The constant that a word stands for. */
    static <E extends Enum<E>> E choose(String parameter, Class<E> choices, String word) throws MojoFailureException {
        for (E choice : choices.getEnumConstants()) {
            if (word(choice).equals(word.strip())) {
                return choice;
            }
        }
        throw new MojoFailureException("The parameter " + parameter + " takes "
                + Arrays.stream(choices.getEnumConstants()).map(Choices::word).collect(Collectors.joining(", "))
                + ", and not '" + word + "'");
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
