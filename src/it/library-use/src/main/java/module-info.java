/** Proves that the library can be used by a module. */
module com.acme.platform {
    requires io.chartwright;
    requires io.chartwright.checks;
    requires io.chartwright.core;
    requires io.chartwright.model;
}
