package io.chartwright.catalog.service;

import io.chartwright.model.component.ServiceAccount;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * As whom the pods of a service speak to the Kubernetes API, as far as a user says.
 *
 * @param token whether pods get a token; they get none unless said
 * @param annotations what cloud providers read, such as the role to assume
 */
public record Account(Optional<Boolean> token, SortedMap<String, String> annotations) {

    public Account {
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
    }

    /** An account whose pods get a token. */
    public static Account withToken() {
        return new Account(Optional.of(true), Collections.emptySortedMap());
    }

    ServiceAccount serviceAccount() {
        return new ServiceAccount(token.orElse(false), annotations);
    }
}
