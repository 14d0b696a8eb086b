package io.chartwright.checks.rules.access;

import io.chartwright.checks.access.Policy;
import io.chartwright.checks.access.PolicyLine;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.gitops.Action;
import io.chartwright.model.gitops.Resource;
import io.chartwright.model.gitops.Verb;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A policy as Argo CD takes it, and as it does not: its own validation counts values and knows no words. */
final class PolicyMalformed implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "policy-malformed",
            Family.ACCESS,
            "A policy of Argo CD has a line that breaks it or never applies",
            "For one line with a value too many or too few, Argo CD refuses the whole policy and then every request. A"
                    + " resource, action or effect that it does not know, it takes without a word and never applies; a"
                    + " comment behind the effect is a part of it.",
            "Write each line as 'p, <who>, <resource>, <action>, <object>, <allow or deny>' or 'g, <who>, <role>', in words that"
                    + " Argo CD knows, and comments on lines of their own.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (KubeObject map : Settings.ofRoles(scene)) {
            Policy policy = Settings.policy(map.fields().texts("data"));
            Place place = Place.of(map).at("data.policy.csv");
            policy.broken()
                    .forEach(line -> remarks.add(
                            place,
                            "line " + line.number() + " is no line of a policy: '" + line.text() + "'",
                            "'p' is followed by five values, 'g' by two"));
            policy.lines().forEach(line -> check(place, line, remarks));
            policy.givenRoles().stream()
                    .filter(role -> !policy.knows(role))
                    .forEach(role -> remarks.add(
                            place,
                            "people have '" + role + "', of which no line tells",
                            "add its lines, or mend its name"));
            policy.defaultRole()
                    .filter(role -> !policy.knows(role))
                    .ifPresent(role -> remarks.add(
                            Place.of(map).at("data.policy.default"),
                            "'" + role + "' is a role of which no line tells",
                            "roles are called 'role:<name>'; mend the name, or add its lines"));
        }
    }

    private static void check(Place place, PolicyLine line, SceneRemarks remarks) {
        if (!line.effect().equals("allow") && !line.effect().equals("deny")) {
            dead(
                    place,
                    line,
                    remarks,
                    "'" + line.effect() + "' is no effect",
                    "write 'allow' or 'deny', and nothing behind it");
        }
        Optional<Resource> resource = Arrays.stream(Resource.values())
                .filter(one -> one.word().equals(line.resource()))
                .findFirst();
        if (resource.isPresent()) {
            checkAction(place, line, resource.get(), remarks);
        } else if (!pattern(line.resource())) {
            dead(place, line, remarks, "'" + line.resource() + "' is no resource", "there are " + words());
        }
    }

    private static void checkAction(Place place, PolicyLine line, Resource resource, SceneRemarks remarks) {
        try {
            Verb verb = Action.of(line.action()).verb();
            if (verb != Verb.ANY && !resource.verbs().contains(verb)) {
                dead(
                        place,
                        line,
                        remarks,
                        "nobody can '" + line.action() + "' " + resource.word(),
                        "it takes " + resource.verbs().stream().map(Verb::word).collect(Collectors.joining(", ")));
            }
        } catch (InvalidModelException e) {
            Fault fault = e.faults().get(0);
            if (!pattern(line.action())) {
                dead(place, line, remarks, fault.message(), fault.hint());
            }
        }
    }

    private static void dead(Place place, PolicyLine line, SceneRemarks remarks, String why, String hint) {
        remarks.add(place, "'" + line + "' never applies: " + why, hint);
    }

    /** Whether it may stand for several words. */
    private static boolean pattern(String text) {
        return text.chars().anyMatch(sign -> "*?[{\\".indexOf(sign) >= 0);
    }

    private static String words() {
        return Arrays.stream(Resource.values()).map(Resource::word).collect(Collectors.joining(", "));
    }
}
