package io.chartwright.core.bind;

/** Remembers shapes, since looking for them by reflection takes longer than all the rest of reading. */
final class Shapes extends ClassValue<RecordShape> {
    static final Shapes KNOWN = new Shapes();

    private Shapes() {}

    @Override
    protected RecordShape computeValue(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is no record");
        }
        return UnwrappedShape.of(type, BuilderShape.find(type).orElseGet(() -> new ConstructorShape(type)));
    }
}
