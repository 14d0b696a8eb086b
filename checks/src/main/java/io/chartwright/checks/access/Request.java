package io.chartwright.checks.access;

/**
 * What somebody wants to do.
 *
 * @param resource the resource, such as {@code applications}
 * @param action what to do, such as {@code sync} or {@code delete//Pod/shop/web-0}
 * @param object with which, such as {@code shop/shop-dev}; empty for what has no names, such as certificates
 */
public record Request(String resource, String action, String object) {

    /** As a policy would have it: {@code applications, sync, shop/shop-dev}. */
    @Override
    public String toString() {
        return resource + ", " + action + (object.isEmpty() ? "" : ", " + object);
    }
}
