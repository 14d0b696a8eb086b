package io.chartwright.model;

import io.chartwright.model.gitops.ArgoCd;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with the order in which umbrella charts are deployed. */
final class Orders {
    private Orders() {}

    /** Faults for charts that come after what is not there, after themselves, or in an order that nobody keeps, and for one that has the name of the root. */
    static List<Fault> faultsOf(String platform, ArgoCd argoCd, List<UmbrellaChart> charts) {
        Faults faults = new Faults();
        Map<String, List<String>> after = new LinkedHashMap<>();
        charts.forEach(chart -> after.putIfAbsent(chart.name(), chart.after()));
        for (UmbrellaChart chart : charts) {
            if (argoCd.root() && chart.name().equals(Platform.root(platform))) {
                faults.add(
                        "charts." + chart.name(),
                        "duplicate-name",
                        "the root's project is called '" + chart.name() + "', too",
                        "rename the chart");
            }
            names(faults, chart, after.keySet());
            if (!chart.after().isEmpty() && argoCd.applicationSets().isPresent()) {
                faults.add(
                        path(chart.name()),
                        "order-of-sets",
                        "Applications that ApplicationSets make wait for nothing",
                        "remove 'after', or 'applicationSets' of 'argocd'");
            }
        }
        circles(faults, after);
        return faults.all();
    }

    private static String path(String chart) {
        return "charts." + chart + ".after";
    }

    private static void names(Faults faults, UmbrellaChart chart, Set<String> known) {
        Set<String> others = new LinkedHashSet<>(known);
        others.remove(chart.name());
        for (int i = 0; i < chart.after().size(); i++) {
            String name = chart.after().get(i);
            String path = path(chart.name()) + "." + i;
            if (!known.contains(name)) {
                UnknownWord.add(faults, path, "unknown-chart", "there is no chart " + Faults.quote(name), name, others);
            } else if (chart.after().indexOf(name) < i) {
                faults.add(path, "duplicate-name", "'" + name + "' is there twice", "remove one of them");
            }
        }
    }

    /** Tells a shortest circle through each chart that is in one, and of each circle once. */
    private static void circles(Faults faults, Map<String, List<String>> after) {
        Set<String> told = new HashSet<>();
        for (String chart : after.keySet()) {
            List<String> circle = circle(chart, after);
            if (!circle.isEmpty() && told.stream().noneMatch(circle::contains)) {
                told.addAll(circle);
                faults.add(path(chart), "cyclic-order", words(circle), "remove one of these from its 'after'");
            }
        }
    }

    /** As in {@code 'a' comes after 'b', and 'b' after 'a'}. */
    private static String words(List<String> circle) {
        if (circle.size() == 1) {
            return "'" + circle.get(0) + "' comes after itself";
        }
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < circle.size(); i++) {
            String verb = i == 0 ? " comes after '" : " after '";
            steps.add("'" + circle.get(i) + "'" + verb + circle.get((i + 1) % circle.size()) + "'");
        }
        String last = steps.remove(steps.size() - 1);
        return String.join(", ", steps) + ", and " + last;
    }

    /** The charts on a shortest way from a chart back to itself; none if there is no such way. */
    private static List<String> circle(String start, Map<String, List<String>> after) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String chart = open.remove();
            for (String next : after.getOrDefault(chart, List.of())) {
                if (next.equals(start)) {
                    return way(chart, start, cameFrom);
                }
                if (cameFrom.putIfAbsent(next, chart) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> way(String end, String start, Map<String, String> cameFrom) {
        Deque<String> way = new ArrayDeque<>(List.of(end));
        String chart = end;
        while (!chart.equals(start)) {
            chart = cameFrom.getOrDefault(chart, start);
            way.addFirst(chart);
        }
        return List.copyOf(way);
    }
}
