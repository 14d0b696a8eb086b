package io.chartwright.catalog.superset;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.SecretKey;
import java.util.Optional;

/**
 * Charts that load in the background and tell the browser over a websocket when they are there.
 *
 * @param image the websocket server, built from Superset's {@code superset-websocket}; to be given, since the project
 *     publishes none
 * @param jwtSecret signs what browsers show to the websocket server, at least 32 characters; both sides read this one key
 */
public record Websockets(Optional<Image> image, SecretKey jwtSecret) {

    /** @throws io.chartwright.model.InvalidModelException if there is no image */
    public Websockets {
        Faults faults = new Faults();
        if (image.isEmpty()) {
            faults.add(
                    "image",
                    "missing-value",
                    "Superset's project publishes no image of its websocket server",
                    "build one from the folder 'superset-websocket' of its sources, and name it here");
        }
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.image = image;
        copy.jwtSecret = jwtSecret;
        return copy;
    }

    /** Builds websockets; see the record for the meaning of each word. */
    public static final class Builder {
        private Optional<Image> image = Optional.empty();
        private SecretKey jwtSecret = Secrets.standard("async_queries_jwt_secret");

        private Builder() {}

        public Builder image(Image image) {
            this.image = Optional.of(image);
            return this;
        }

        public Builder jwtSecret(SecretKey secret) {
            this.jwtSecret = secret;
            return this;
        }

        public Websockets build() {
            return new Websockets(image, jwtSecret);
        }
    }
}
