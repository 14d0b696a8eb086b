package io.chartwright.model.gitops;

import io.chartwright.model.Fault;
import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which objects of a resource are meant.
 *
 * @param text a name, or a pattern in which {@code *} stands for anything, slashes included
 */
public record ObjectPattern(String text) {
    private static final Pattern WRITTEN = Pattern.compile("[-A-Za-z0-9._:@/~+=%*]+");

    /** @throws InvalidModelException if there is anything in it that would not survive a line of a policy */
    public ObjectPattern {
        if (!WRITTEN.matcher(text).matches()) {
            throw new InvalidModelException(List.of(new Fault(
                    "",
                    "bad-object",
                    Faults.quote(text) + " names no object",
                    "use letters, digits, '/', '-', '.', '_', ':', '@', '~', '+', '=' and '%', and '*' for anything")));
        }
    }

    /**
     * Reads it as Argo CD has it.
     *
     * @throws InvalidModelException if there is anything in it that would not survive a line of a policy
     */
    public static ObjectPattern of(String text) {
        return new ObjectPattern(text);
    }
}
