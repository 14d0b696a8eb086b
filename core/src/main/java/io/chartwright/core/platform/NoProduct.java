package io.chartwright.core.platform;

import io.chartwright.model.Product;
import io.chartwright.model.component.ChartContent;

/** Takes the place of a product where only what is around it is checked. */
record NoProduct() implements Product {
    @Override
    public String type() {
        return "";
    }

    @Override
    public ChartContent compose() {
        throw new UnsupportedOperationException("there is nothing to compose");
    }
}
