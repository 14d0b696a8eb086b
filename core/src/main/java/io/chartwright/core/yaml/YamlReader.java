package io.chartwright.core.yaml;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads one YAML document the way Helm would, but refuses what Helm lets pass and people did not mean: duplicate keys,
 * merge keys, tags, several documents. Keeps the place of every node and reports as much as it can find at once.
 */
public final class YamlReader {

    private YamlReader() {}

    /**
     * Reads a file within the {@linkplain YamlLimits#DEFAULT usual limits}.
     *
     * @param fileName what problems call the file
     * @param bytes its content, UTF-8 with or without a byte order mark
     * @throws ProblemsException with every problem found, in the order of the file
     */
    public static YamlNode read(String fileName, byte[] bytes) {
        return read(fileName, bytes, YamlLimits.DEFAULT);
    }

    /**
     * Reads a file within limits.
     *
     * @param fileName what problems call the file
     * @param bytes its content, UTF-8 with or without a byte order mark
     * @param limits what it may ask for
     * @throws ProblemsException with every problem found, in the order of the file
     */
    public static YamlNode read(String fileName, byte[] bytes, YamlLimits limits) {
        if (bytes.length > limits.bytes()) {
            throw new ProblemsException(List.of(Problem.error(
                    "yaml-too-large",
                    Location.of(fileName),
                    "the file has " + bytes.length + " bytes; at most " + limits.bytes() + " are read",
                    "split it, or move generated data out of it")));
        }
        SourceText source = SourceText.decode(fileName, bytes);
        List<Problem> problems = new ArrayList<>();
        try {
            YamlNode root = new YamlComposer(source, limits, problems).compose();
            if (problems.isEmpty()) {
                return root;
            }
        } catch (MarkedYAMLException e) {
            problems.add(SyntaxProblem.of(source, e));
        } catch (YamlComposer.Stop e) {
            problems.add(e.problem());
        }
        throw new ProblemsException(inOrder(problems));
    }

    private static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(
                        Problem::location,
                        Comparator.comparingInt(Location::line).thenComparingInt(Location::column)))
                .toList();
    }
}
