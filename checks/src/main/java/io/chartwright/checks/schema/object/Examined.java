package io.chartwright.checks.schema.object;

import io.chartwright.checks.rule.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What came of looking at an object.
 *
 * @param findings what is wrong with it
 * @param unchecked the object, if there is no schema of it and that is not told otherwise
 */
record Examined(List<Finding> findings, Optional<Located> unchecked) {

    static Examined found(List<Finding> findings) {
        return new Examined(findings, Optional.empty());
    }
}
