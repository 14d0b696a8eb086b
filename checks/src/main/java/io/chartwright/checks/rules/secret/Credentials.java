package io.chartwright.checks.rules.secret;

import io.chartwright.checks.rule.Check;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks for credentials in every text of a scene. A value is told once: by the most certain detector, and where it stands
 * in a values file, not again wherever templates put it.
 */
final class Credentials implements Check {
    /** The most certain first. */
    private final List<Detector> detectors =
            List.of(new CredentialByPattern(), new CredentialByName(), new CredentialByEntropy());

    @Override
    public List<RuleDoc> rules() {
        return detectors.stream().map(Detector::rule).toList();
    }

    @Override
    public void check(Scene scene, Consumer<Finding> found) {
        Map<Named, List<Seen>> known = new HashMap<>();
        Set<Told> told = new HashSet<>();
        new Literals(literal -> known.computeIfAbsent(Named.of(literal), unknown -> seen(literal))
                        .forEach(seen -> {
                            if (isNew(literal, seen.sighting(), told)) {
                                found.accept(seen.at(literal));
                            }
                        }))
                .of(scene);
    }

    private List<Seen> seen(Literal literal) {
        List<Seen> all = new ArrayList<>();
        for (Detector detector : detectors) {
            for (Sighting sighting : detector.sightings(literal)) {
                if (all.stream().noneMatch(seen -> overlap(seen.sighting().value(), sighting.value()))) {
                    all.add(new Seen(detector.rule(), sighting));
                }
            }
        }
        return List.copyOf(all);
    }

    /** Whether nobody has told of the value yet, for all environments or for this one. */
    private static boolean isNew(Literal literal, Sighting sighting, Set<Told> told) {
        String environment = String.join(",", literal.place().environments());
        return !told.contains(new Told("", sighting.value())) && told.add(new Told(environment, sighting.value()));
    }

    private static boolean overlap(String one, String other) {
        return one.contains(other) || other.contains(one);
    }

    private record Told(String environment, String value) {}

    /** All that detectors look at: environments and templates repeat most texts. */
    private record Named(Literal.Origin origin, String name, String text) {
        static Named of(Literal literal) {
            return new Named(literal.origin(), literal.name(), literal.text());
        }
    }

    private record Seen(RuleDoc rule, Sighting sighting) {
        Finding at(Literal literal) {
            return Finding.of(
                    rule,
                    literal.place(),
                    sighting.what(),
                    literal.origin().hint() + "; then change the credential, for Git forgets nothing");
        }
    }
}
