package io.chartwright.catalog.superset;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;

/**
 * The first administrator, made when Superset is installed. Superset leaves the account alone from then on: a password that
 * changes here later has to be changed there as well.
 *
 * @param username the name to log in with
 * @param email where mail reaches the administrator
 * @param firstName as Superset shows it
 * @param lastName as Superset shows it
 * @param password the first password
 */
public record Admin(String username, String email, String firstName, String lastName, SecretKey password) {

    /** @throws io.chartwright.model.InvalidModelException with all that is missing or malformed */
    public Admin {
        Faults faults = new Faults();
        faults.notBlank("username", username);
        if (!email.contains("@")) {
            faults.add(
                    "email",
                    email.isBlank() ? "missing-value" : "bad-email",
                    "'" + email + "' is no mail address",
                    "such as 'data@example.com'");
        }
        faults.notBlank("firstName", firstName);
        faults.notBlank("lastName", lastName);
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.username = username;
        copy.email = email;
        copy.firstName = firstName;
        copy.lastName = lastName;
        copy.password = password;
        return copy;
    }

    /** Builds an administrator; see the record for the meaning of each word. */
    public static final class Builder {
        private String username = "admin";
        private String email = "";
        private String firstName = "Superset";
        private String lastName = "Admin";
        private SecretKey password = Secrets.standard("admin_password");

        private Builder() {}

        public Builder username(String username) {
            this.username = username;
            return this;
        }

        public Builder email(String email) {
            this.email = email;
            return this;
        }

        public Builder firstName(String name) {
            this.firstName = name;
            return this;
        }

        public Builder lastName(String name) {
            this.lastName = name;
            return this;
        }

        public Builder password(SecretKey password) {
            this.password = password;
            return this;
        }

        public Admin build() {
            return new Admin(username, email, firstName, lastName, password);
        }
    }
}
