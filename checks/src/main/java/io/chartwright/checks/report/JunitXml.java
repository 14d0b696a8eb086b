package io.chartwright.checks.report;

import io.chartwright.checks.report.JunitCase.Outcome;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes suites as the XML that CI servers read. Knows nothing of checks; gives no times, for there is no clock here. */
final class JunitXml {
    private final XMLStreamWriter out;

    private JunitXml(XMLStreamWriter out) {
        this.out = out;
    }

    static String write(String name, List<JunitSuite> suites) {
        StringWriter text = new StringWriter();
        try {
            // The JDK's own, whatever else the class path offers: others lay out XML otherwise.
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitXml(out).suites(name, suites);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot happen in memory", e);
        }
        return text.toString();
    }

    private void suites(String name, List<JunitSuite> suites) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        newLine(0);
        out.writeStartElement("testsuites");
        attribute("name", name);
        counts(suites);
        for (JunitSuite suite : suites) {
            newLine(1);
            suite(suite);
        }
        newLine(0);
        out.writeEndElement();
        out.writeEndDocument();
        newLine(0);
    }

    private void suite(JunitSuite suite) throws XMLStreamException {
        out.writeStartElement("testsuite");
        attribute("name", suite.title());
        counts(List.of(suite));
        for (JunitCase one : suite.cases()) {
            newLine(2);
            testcase(suite.group(), one);
        }
        newLine(1);
        out.writeEndElement();
    }

    private void counts(List<JunitSuite> suites) throws XMLStreamException {
        attribute(
                "tests",
                sum(suites.stream().mapToLong(suite -> suite.cases().size()).sum()));
        attribute(
                "failures",
                sum(suites.stream()
                        .mapToLong(suite -> suite.count(Outcome.FAILED))
                        .sum()));
        attribute("errors", "0");
        attribute(
                "skipped",
                sum(suites.stream()
                        .mapToLong(suite -> suite.count(Outcome.SKIPPED))
                        .sum()));
    }

    private static String sum(long count) {
        return Long.toString(count);
    }

    private void testcase(String group, JunitCase one) throws XMLStreamException {
        boolean bare = one.outcome() == Outcome.PASSED && one.details().isEmpty();
        if (bare) {
            out.writeEmptyElement("testcase");
        } else {
            out.writeStartElement("testcase");
        }
        attribute("classname", group);
        attribute("name", one.name());
        if (one.location().isPresent()) {
            attribute("file", one.location().get().file());
            if (one.location().get().line() > 0) {
                attribute("line", Integer.toString(one.location().get().line()));
            }
        }
        if (!bare) {
            newLine(3);
            outcome(one);
            newLine(2);
            out.writeEndElement();
        }
    }

    private void outcome(JunitCase one) throws XMLStreamException {
        switch (one.outcome()) {
            case FAILED -> {
                out.writeStartElement("failure");
                attribute("type", one.type());
                attribute("message", one.message());
                out.writeCharacters(XmlText.content(one.details()));
                out.writeEndElement();
            }
            case SKIPPED -> {
                out.writeEmptyElement("skipped");
                attribute("message", one.message());
                if (!one.details().isEmpty()) {
                    newLine(3);
                    output(one);
                }
            }
            case PASSED -> output(one);
        }
    }

    private void output(JunitCase one) throws XMLStreamException {
        out.writeStartElement("system-out");
        out.writeCharacters(XmlText.content(one.details()));
        out.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, XmlText.onOneLine(value));
    }

    private void newLine(int depth) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
