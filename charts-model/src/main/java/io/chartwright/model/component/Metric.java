package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that an autoscaler looks at, and what it holds it at. The five kinds are those of the API
 * {@code autoscaling/v2}; each takes the targets that the API takes of it and no others.
 */
public sealed interface Metric {

    /**
     * What whole pods use of a resource, sidecars included. A share is of what all containers of the pod request.
     *
     * @param resource the resource
     * @param averageUtilization the share of requests to hold; either this or {@code averageValue}
     * @param averageValue how much a pod may use on average
     */
    record PodResource(MeasuredResource resource, Optional<Percent> averageUtilization, Optional<Quantity> averageValue)
            implements Metric {
        /** @throws io.chartwright.model.InvalidModelException if there is not exactly one target, or it is 0 */
        public PodResource {
            Faults faults = new Faults();
            Targets.one(faults, "averageUtilization", averageUtilization, "averageValue", averageValue);
            averageValue.ifPresent(value -> Targets.positive(faults, "averageValue", value));
            faults.throwIfAny();
        }
    }

    /**
     * What one container of the pods uses of a resource. A share is of what that container requests.
     *
     * @param containerResource the resource
     * @param container the container's name; the component's own where absent
     * @param averageUtilization the share of requests to hold; either this or {@code averageValue}
     * @param averageValue how much a container may use on average
     */
    record ContainerResource(
            MeasuredResource containerResource,
            Optional<String> container,
            Optional<Percent> averageUtilization,
            Optional<Quantity> averageValue)
            implements Metric {
        /** @throws io.chartwright.model.InvalidModelException if there is not exactly one target, or a part is malformed */
        public ContainerResource {
            Faults faults = new Faults();
            container.ifPresent(name -> faults.dnsLabel("container", name));
            Targets.one(faults, "averageUtilization", averageUtilization, "averageValue", averageValue);
            averageValue.ifPresent(value -> Targets.positive(faults, "averageValue", value));
            faults.throwIfAny();
        }

        /** A share of what the component's own container requests. */
        static ContainerResource own(MeasuredResource resource, Percent share) {
            return new ContainerResource(resource, Optional.empty(), Optional.of(share), Optional.empty());
        }
    }

    /**
     * What pods tell of themselves, through an adapter of the custom metrics API.
     *
     * @param pods the metric's name
     * @param selector labels that tell series of that name apart; empty for all
     * @param averageValue how much a pod may have on average
     */
    record PodMetric(String pods, SortedMap<String, String> selector, Quantity averageValue) implements Metric {
        /** @throws io.chartwright.model.InvalidModelException if a name or label is malformed, or the target is 0 */
        public PodMetric {
            selector = Collections.unmodifiableSortedMap(new TreeMap<>(selector));
            Faults faults = new Faults();
            Targets.series(faults, "pods", pods, selector);
            Targets.positive(faults, "averageValue", averageValue);
            faults.throwIfAny();
        }
    }

    /**
     * What is told of another object of the namespace, through an adapter of the custom metrics API.
     *
     * @param object the metric's name
     * @param describedObject the object
     * @param selector labels that tell series of that name apart; empty for all
     * @param value what to hold it at; either this or {@code averageValue}
     * @param averageValue what to hold it at once it is divided by the number of pods
     */
    record ObjectMetric(
            String object,
            DescribedObject describedObject,
            SortedMap<String, String> selector,
            Optional<Quantity> value,
            Optional<Quantity> averageValue)
            implements Metric {
        /** @throws io.chartwright.model.InvalidModelException if there is not exactly one target, or a part is malformed */
        public ObjectMetric {
            selector = Collections.unmodifiableSortedMap(new TreeMap<>(selector));
            Faults faults = new Faults();
            Targets.series(faults, "object", object, selector);
            Targets.one(faults, "value", value, "averageValue", averageValue);
            value.ifPresent(target -> Targets.positive(faults, "value", target));
            averageValue.ifPresent(target -> Targets.positive(faults, "averageValue", target));
            faults.throwIfAny();
        }
    }

    /**
     * What something outside of the cluster tells, such as the length of a queue, through an adapter of the external metrics
     * API.
     *
     * @param external the metric's name
     * @param selector labels that tell series of that name apart; empty for all
     * @param value what to hold it at; either this or {@code averageValue}
     * @param averageValue what to hold it at once it is divided by the number of pods
     */
    record ExternalMetric(
            String external,
            SortedMap<String, String> selector,
            Optional<Quantity> value,
            Optional<Quantity> averageValue)
            implements Metric {
        /** @throws io.chartwright.model.InvalidModelException if there is not exactly one target, or a part is malformed */
        public ExternalMetric {
            selector = Collections.unmodifiableSortedMap(new TreeMap<>(selector));
            Faults faults = new Faults();
            Targets.series(faults, "external", external, selector);
            Targets.one(faults, "value", value, "averageValue", averageValue);
            value.ifPresent(target -> Targets.positive(faults, "value", target));
            averageValue.ifPresent(target -> Targets.positive(faults, "averageValue", target));
            faults.throwIfAny();
        }
    }

    /** Whether it is about CPU. */
    default boolean ofCpu() {
        return this instanceof PodResource pod && pod.resource() == MeasuredResource.CPU
                || this instanceof ContainerResource container && container.containerResource() == MeasuredResource.CPU;
    }

    /** The same without its target, so that two that look at the same thing can be told. */
    default Object subject() {
        if (this instanceof PodResource pod) {
            return pod.resource();
        }
        if (this instanceof ContainerResource container) {
            return List.of(container.containerResource(), container.container());
        }
        if (this instanceof PodMetric pods) {
            return List.of("pods", pods.pods(), pods.selector());
        }
        if (this instanceof ObjectMetric object) {
            return List.of("object", object.object(), object.describedObject(), object.selector());
        }
        ExternalMetric external = (ExternalMetric) this;
        return List.of("external", external.external(), external.selector());
    }
}
