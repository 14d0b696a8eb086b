package com.acme;

import io.chartwright.model.Product;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.ServiceAccount;
import io.chartwright.model.component.Tuning;
import java.util.List;
import java.util.Optional;

/**
 * A product of this project.
 *
 * @param release the tag of its image
 */
public record Notebook(String release) implements Product {

    @Override
    public String type() {
        return "notebook";
    }

    @Override
    public ChartContent compose() {
        Component server = Component.deployment("server")
                .description("serves notebooks")
                .port(Port.of("http", 8888))
                .tuning(Tuning.builder()
                        .image(Image.of("acme/notebook", release))
                        .resources(Resources.of("500m", "1Gi"))
                        .build())
                .build();
        return new ChartContent(
                "Notebooks for analysts",
                "https://notebook.acme.example",
                release,
                new SecurityContext(1000, 1000, true),
                ServiceAccount.withoutToken(),
                List.of(),
                List.of(server),
                Optional.empty());
    }
}
