package io.chartwright.render.chart;

import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.ConfigSet;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.FileSet;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Volume;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which Services of its chart a component calls, as far as its variables and files name them. */
final class Calls {
    private static final Pattern PORT = Pattern.compile("[-.a-z0-9]*:(\\d{1,5})(?!\\d).*", Pattern.DOTALL);
    private static final Pattern PART_OF_A_WORD = Pattern.compile("[-_A-Za-z0-9].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private final ChartContent content;
    private final List<Call> all = new ArrayList<>();
    private final Set<Integer> numbers = new HashSet<>();

    private Calls(ChartContent content) {
        this.content = content;
    }

    /**
     * A call.
     *
     * @param service the Service's name without the release's prefix
     * @param number the port's number, where it stands beside the name
     */
    private record Call(String service, Optional<Integer> number) {}

    /** The calls of a component of a chart. */
    static Calls of(Component component, ChartContent content) {
        Calls calls = new Calls(content);
        component.tuning().env().values().forEach(value -> {
            if (value instanceof EnvValue.Literal literal) {
                calls.add(literal.text());
            }
        });
        content.config().stream()
                .filter(set -> component.config().contains(set.name()))
                .map(ConfigSet::variables)
                .forEach(variables -> variables.values().forEach(calls::add));
        component.volumes().forEach(calls::add);
        return calls;
    }

    /** Whether one of them may lead to a port of a component. */
    boolean reach(Component component, Port port) {
        return all.stream().anyMatch(call -> leads(call, component, port));
    }

    private boolean leads(Call call, Component component, Port port) {
        if (!offers(call, component, port)) {
            return false;
        }
        if (call.number().isPresent()) {
            return call.number().get() == port.number();
        }
        // Where a variable has the host, another one often has the port.
        boolean elsewhere = component.ports().stream()
                .anyMatch(other -> offers(call, component, other) && numbers.contains(other.number()));
        return !elsewhere || numbers.contains(port.number());
    }

    private static boolean offers(Call call, Component component, Port port) {
        boolean amongPeers = component
                .peers()
                .filter(peers ->
                        peers.name().equals(call.service()) && peers.port().equals(port.name()))
                .isPresent();
        return amongPeers || port.served() && component.name().equals(call.service());
    }

    private void add(Volume volume) {
        if (volume instanceof Volume.ConfigFiles several) {
            several.files().values().forEach(this::add);
        } else if (volume instanceof Volume.ConfigFile one) {
            add(one.text());
        } else if (volume instanceof Volume.SharedFiles shared) {
            set(shared.set()).forEach(set -> set.files().values().forEach(this::add));
        } else if (volume instanceof Volume.SharedFile shared) {
            set(shared.set()).forEach(set -> Optional.ofNullable(set.files().get(shared.fileName()))
                    .ifPresent(this::add));
        }
    }

    private List<FileSet> set(String name) {
        return content.files().stream().filter(set -> set.name().equals(name)).toList();
    }

    private void add(Text text) {
        if (text.parts().size() == 1
                && text.parts().get(0) instanceof Text.Literal literal
                && NUMBER.matcher(literal.text()).matches()) {
            numbers.add(Integer.valueOf(literal.text()));
        }
        for (int i = 0; i < text.parts().size(); i++) {
            if (text.parts().get(i) instanceof Text.ServiceName named) {
                String behind = i + 1 < text.parts().size() && text.parts().get(i + 1) instanceof Text.Literal literal
                        ? literal.text()
                        : "";
                // A name may begin with that of a Service and be none, such as that of a consumer group.
                if (!PART_OF_A_WORD.matcher(behind).matches()) {
                    all.add(new Call(named.service(), number(behind)));
                }
            }
        }
    }

    private static Optional<Integer> number(String behind) {
        Matcher port = PORT.matcher(behind);
        return port.matches() ? Optional.of(Integer.valueOf(port.group(1))) : Optional.empty();
    }
}
