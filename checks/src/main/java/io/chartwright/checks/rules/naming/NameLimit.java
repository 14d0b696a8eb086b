package io.chartwright.checks.rules.naming;

import io.chartwright.checks.objects.KubeObject;

/**
 * How long the name of an object may be, and why.
 *
 * @param most the number of characters
 * @param reason why not more, after "because"
 */
record NameLimit(int most, String reason) {

    /** The limit of an object's kind. */
    static NameLimit of(KubeObject object) {
        return switch (object.group() + "/" + object.kind()) {
            case "/Service" -> new NameLimit(Names.LABEL, "it is a part of a host name");
            case "/Namespace" -> new NameLimit(Names.LABEL, "it is a part of host names");
            case "batch/Job" -> new NameLimit(Names.LABEL, "it becomes a label of its pods");
            case "batch/CronJob" -> new NameLimit(52, "its Jobs add 11 characters, and their names become labels");
            case "apps/StatefulSet" ->
                new NameLimit(52, "its pods have the label controller-revision-hash, which adds 11 characters");
            default -> new NameLimit(Names.SUBDOMAIN, "no name may be longer");
        };
    }
}
