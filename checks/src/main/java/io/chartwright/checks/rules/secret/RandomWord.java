package io.chartwright.checks.rules.secret;

/**
 * Whether chance made a word. Words of people follow the habits of language: most pairs of letters are common ones, and
 * letters, digits and capitals come in runs. Words of chance have neither, and hardly repeat a character.
 */
final class RandomWord {
    static final int SHORTEST = 20;

    private static final int HEX_SHORTEST = 32;
    private static final int LEAST_RUN = 8;
    private static final double STRANGE = 0.3;
    /** Names in camel case change letters often, but by rule. */
    private static final double STRANGE_LETTERS = 0.9;

    private static final double LEAST_ENTROPY = 3.4;
    private static final double LEAST_HEX_ENTROPY = 3.0;

    /**
     * How common each pair of letters is in names of software: the row is the first letter, the column the second. 5 is what
     * chance would give, each step more or less a factor of two. Counted over names of published packages.
     */
    private static final String[] PAIRS = {
        "46764563735778472878654454",
        "63336222621632630553511130",
        "73436327516643841656522241",
        "75447543733443641554522241",
        "75776553524768564987455643",
        "52325421601532630544401140",
        "53337244601434540643512131",
        "72337221602332631435512040",
        "66766662324768763677352525",
        "40114000300010420041301000",
        "52336232612433430353422030",
        "73558332813642751365532251",
        "75447332612553762354522241",
        "74677573635445641367453242",
        "55663563535778661867656532",
        "72457335613632651756522180",
        "20211000200410110222500000",
        "84668452725565752566543252",
        "63647436715554664468534251",
        "74548436823553851766534352",
        "55455341513656250666121312",
        "51327120601221420232210010",
        "51225113501323520342101110",
        "32324211400331240235201130",
        "54544443423455462465333213",
        "41115002401110310111200033"
    };

    private static final int CHANCE = 5;

    private RandomWord() {}

    /** Whether a word is long and looks like chance made it; hexadecimal ones must be longer, for they say less. */
    static boolean isRandom(String word) {
        if (word.length() < SHORTEST) {
            return false;
        }
        Shape shape = Shape.of(word);
        if (shape.hexadecimal()) {
            return word.length() >= HEX_SHORTEST
                    && shape.digits() > 0
                    && shape.letters() > 0
                    && entropy(word) >= LEAST_HEX_ENTROPY;
        }
        return shape.longestRun() >= LEAST_RUN
                && !shape.counts()
                && entropy(word) >= LEAST_ENTROPY
                && shape.strangeness() > (shape.digits() == 0 && shape.mixed() ? STRANGE_LETTERS : STRANGE);
    }

    /** Shannon's entropy of the characters of a word, in bits for each of them. */
    static double entropy(String word) {
        int[] counts = new int[128];
        for (int i = 0; i < word.length(); i++) {
            counts[word.charAt(i) & 127]++;
        }
        double entropy = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / word.length();
                entropy -= share * Math.log(share) / Math.log(2);
            }
        }
        return entropy;
    }

    /**
     * What a word is made of.
     *
     * @param digits how many digits
     * @param letters how many letters
     * @param mixed whether it has letters of both cases
     * @param hexadecimal whether it has nothing but digits of base 16 in one case
     * @param longestRun the length of its longest part without {@code -}, {@code _}, {@code /}, {@code +} and {@code =}
     * @param counts whether it has a run such as {@code abcdef} or {@code 123456}
     * @param strangeness how far it is from what people write: above 0, chance is likelier
     */
    record Shape(
            int digits,
            int letters,
            boolean mixed,
            boolean hexadecimal,
            int longestRun,
            boolean counts,
            double strangeness) {

        static Shape of(String word) {
            int digits = 0;
            int letters = 0;
            int capitals = 0;
            boolean lowerHex = true;
            boolean upperHex = true;
            int run = 0;
            int longestRun = 0;
            int ascending = 1;
            int longestAscending = 1;
            int changes = 0;
            int neighbours = 0;
            int pairs = 0;
            int commonness = 0;
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                digits += isDigit(c) ? 1 : 0;
                letters += isLetter(c) ? 1 : 0;
                capitals += isUpper(c) ? 1 : 0;
                lowerHex &= isDigit(c) || (c >= 'a' && c <= 'f');
                upperHex &= isDigit(c) || (c >= 'A' && c <= 'F');
                run = isDigit(c) || isLetter(c) ? run + 1 : 0;
                longestRun = Math.max(longestRun, run);
                if (run > 1) {
                    char before = word.charAt(i - 1);
                    ascending = c == before + 1 ? ascending + 1 : 1;
                    longestAscending = Math.max(longestAscending, ascending);
                    neighbours++;
                    boolean capitalized = isUpper(before) && isLower(c);
                    changes += kind(before) == kind(c) || capitalized ? 0 : 1;
                    if (isLetter(before) && isLetter(c) && !(isLower(before) && isUpper(c))) {
                        pairs++;
                        commonness += PAIRS[lower(before) - 'a'].charAt(lower(c) - 'a') - '0' - CHANCE;
                    }
                }
            }
            return new Shape(
                    digits,
                    letters,
                    capitals > 0 && capitals < letters,
                    lowerHex || upperHex,
                    longestRun,
                    longestAscending >= 6,
                    strangeness(pairs, commonness, neighbours, changes));
        }

        private static double strangeness(int pairs, int commonness, int neighbours, int changes) {
            double unusual = pairs == 0 ? 1 : 0.4 - (double) commonness / pairs;
            double restless = neighbours == 0 ? 0 : (double) changes / neighbours - 0.2;
            return unusual + 4 * restless;
        }

        private static int kind(char c) {
            return isDigit(c) ? 0 : isUpper(c) ? 1 : 2;
        }

        private static char lower(char c) {
            return isUpper(c) ? (char) (c + 32) : c;
        }

        private static boolean isLetter(char c) {
            return isLower(c) || isUpper(c);
        }

        private static boolean isLower(char c) {
            return c >= 'a' && c <= 'z';
        }

        private static boolean isUpper(char c) {
            return c >= 'A' && c <= 'Z';
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
