package io.chartwright.checks.schema.object;

import static io.chartwright.checks.rule.Family.SCHEMAS;

import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.schema.Mismatch;
import java.util.List;

/** What is said of the rules on objects and their schemas in general. */
public final class ObjectRules {
    static final RuleDoc UNKNOWN_FIELD = RuleDoc.error(
            Mismatch.UNKNOWN_FIELD,
            SCHEMAS,
            "A field that the kind does not have",
            "The API server drops fields that it does not know, so what was meant never happens; with server-side apply it"
                    + " refuses the object.",
            "Correct the name, or move the field to where it belongs.");
    static final RuleDoc WRONG_TYPE = RuleDoc.error(
            Mismatch.WRONG_TYPE,
            SCHEMAS,
            "A value of another type than the field takes",
            "The API server refuses the object.",
            "Write a value of the right type: numbers and truth values without quotes, text in quotes.");
    static final RuleDoc MISSING_FIELD = RuleDoc.error(
            Mismatch.MISSING_FIELD,
            SCHEMAS,
            "A field that must be there is not",
            "The API server refuses the object.",
            "Set the field.");
    static final RuleDoc NULL_VALUE = RuleDoc.error(
            Mismatch.NULL_VALUE,
            SCHEMAS,
            "A key that is set to nothing",
            "Kubernetes takes it as if the key were not there, or refuses it. Mostly a template found no value, and what was"
                    + " meant is lost; Argo CD then sees a difference that no sync removes.",
            "Say a value, or drop the key: in a template, put the key into the same 'with' or 'if' as its value.");
    static final RuleDoc BAD_VALUE = RuleDoc.error(
            Mismatch.BAD_VALUE,
            SCHEMAS,
            "A value that the field does not take",
            "The API server refuses the object.",
            "Write one of the words, or a number within the bounds, that the finding names.");
    static final RuleDoc BAD_FORMAT = RuleDoc.error(
            Mismatch.BAD_FORMAT,
            SCHEMAS,
            "A text that is not written as the field asks",
            "The API server refuses the object.",
            "Write the text in the form that the finding names.");
    static final RuleDoc UNSERVED = RuleDoc.error(
            "unserved-api-version",
            SCHEMAS,
            "A kind that the cluster's Kubernetes does not serve",
            "The API server of that version does not know the kind, and nothing of the release is applied.",
            "Write the API version that the finding names, or set the environment's kubernetesVersion to what its cluster"
                    + " runs.");
    static final RuleDoc UNKNOWN_VERSION = RuleDoc.error(
            "unknown-kubernetes-version",
            SCHEMAS,
            "A Kubernetes version without schemas",
            "No object of Kubernetes' own kinds can be held against a schema.",
            "Set the environment's kubernetesVersion to one that there are schemas of.");
    static final RuleDoc UNCHECKED = RuleDoc.warning(
            "unchecked-kind",
            SCHEMAS,
            "A kind without a schema",
            "Mistakes in such objects come to light in the cluster only.",
            "Put the kind's schema into a schema folder, laid out as for kubeconform.");
    static final RuleDoc UNCHECKED_STRICTLY =
            RuleDoc.error(UNCHECKED.code(), SCHEMAS, UNCHECKED.title(), UNCHECKED.why(), UNCHECKED.mend());
    static final RuleDoc BROKEN_SCHEMA = RuleDoc.error(
            "broken-schema",
            SCHEMAS,
            "A schema that cannot be used",
            "Objects of its kind are not checked.",
            "Mend the schema, or take it out of the schema folder.");
    static final RuleDoc INVALID_OBJECT = RuleDoc.error(
            "invalid-object",
            SCHEMAS,
            "Something that is no Kubernetes object",
            "Without apiVersion, kind and name the API server does not know what to do with it.",
            "Give it all three, or remove it; a stray '---' or text outside an 'if' may be the cause.");

    private ObjectRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<RuleDoc> all() {
        return all(false);
    }

    static List<RuleDoc> all(boolean strict) {
        return List.of(
                UNKNOWN_FIELD,
                WRONG_TYPE,
                MISSING_FIELD,
                NULL_VALUE,
                BAD_VALUE,
                BAD_FORMAT,
                INVALID_OBJECT,
                UNSERVED,
                UNKNOWN_VERSION,
                unchecked(strict),
                BROKEN_SCHEMA);
    }

    static RuleDoc unchecked(boolean strict) {
        return strict ? UNCHECKED_STRICTLY : UNCHECKED;
    }

    static RuleDoc of(Mismatch mismatch) {
        return all(false).stream()
                .filter(rule -> rule.code().equals(mismatch.code()))
                .findFirst()
                .orElse(BAD_VALUE);
    }
}
