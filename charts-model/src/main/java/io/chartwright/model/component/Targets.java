package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.Map;
import java.util.Optional;

/** What the API asks of names and targets of metrics. */
final class Targets {
    private Targets() {}

    /** Of two targets, one must be given. */
    static void one(Faults faults, String first, Optional<?> one, String second, Optional<?> other) {
        if (one.isPresent() && other.isPresent()) {
            faults.add(
                    second,
                    "two-targets",
                    "a metric has either " + first + " or " + second + ", and this one has both",
                    "keep one of them");
        } else if (one.isEmpty() && other.isEmpty()) {
            faults.add(
                    "",
                    "missing-value",
                    "nothing says what to hold the metric at",
                    "give it " + first + " or " + second);
        }
    }

    /** A target of 0 is never reached. */
    static void positive(Faults faults, String path, Quantity target) {
        if (target.amount().signum() <= 0) {
            faults.add(path, "out-of-range", target.text() + " is out of range", "more than 0");
        }
    }

    /** A metric's name, which is a segment of a path for the API server, and the labels that select among its series. */
    static void series(Faults faults, String path, String name, Map<String, String> selector) {
        faults.notBlank(path, name);
        if (name.equals(".") || name.equals("..") || name.contains("/") || name.contains("%")) {
            faults.add(
                    path,
                    "bad-name",
                    Faults.quote(name) + " cannot name a metric",
                    "a name without '/' and '%', such as 'http_requests_per_second'");
        }
        selector.forEach((key, value) -> {
            faults.labelKey("selector." + key, key);
            faults.labelValue("selector." + key, value);
        });
    }
}
