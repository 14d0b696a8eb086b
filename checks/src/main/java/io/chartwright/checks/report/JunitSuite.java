package io.chartwright.checks.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases under one heading.
 *
 * @param title the heading
 * @param group the class name that its cases claim, by which CI servers group them
 * @param cases the cases; those that are called the same are numbered
 */
record JunitSuite(String title, String group, List<JunitCase> cases) {

    JunitSuite {
        Map<String, Integer> names = new HashMap<>();
        List<JunitCase> unique = new ArrayList<>();
        for (JunitCase one : cases) {
            int count = names.merge(one.name(), 1, Integer::sum);
            unique.add(count == 1 ? one : one.named(one.name() + " (" + count + ")"));
        }
        cases = List.copyOf(unique);
    }

    long count(JunitCase.Outcome outcome) {
        return cases.stream().filter(one -> one.outcome() == outcome).count();
    }
}
