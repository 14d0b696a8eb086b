package io.chartwright.workflow.doctor;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether this Java can run everything. */
final class JavaVersion implements Examination {
    private static final int LEAST = 17;
    private static final Pattern FEATURE = Pattern.compile("(?:1\\.)?(\\d+)");

    private final Machine machine;

    JavaVersion(Machine machine) {
        this.machine = machine;
    }

    @Override
    public String subject() {
        return "Java";
    }

    @Override
    public List<Answer> examine() {
        String bits = machine.property("sun.arch.data.model");
        String found = machine.property("java.version") + " of " + machine.property("java.vendor") + " on "
                + machine.property("os.name") + " " + machine.property("os.arch")
                + (bits.isEmpty() ? "" : ", " + bits + " bit");
        if (feature() < LEAST) {
            return List.of(Answer.problem(found, "install Java " + LEAST + " or newer, and let JAVA_HOME point at it"));
        }
        return List.of(
                bits.equals("32")
                        ? Answer.warning(found, "install a Java of 64 bit: Helm's library is made for no other")
                        : Answer.ok(found));
    }

    /** The number by which a Java is called; any that cannot be read is taken for new enough, for it runs this. */
    private int feature() {
        Matcher number = FEATURE.matcher(machine.property("java.specification.version"));
        return number.matches() ? Integer.parseInt(number.group(1)) : LEAST;
    }
}
