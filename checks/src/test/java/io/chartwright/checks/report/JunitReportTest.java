package io.chartwright.checks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.checks.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitReportTest {

    @Test
    void aReportIsWhatCiServersRead() throws Exception {
        assertValid(parsed(Samples.rich()));
        assertValid(parsed(Samples.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a\r\nb", "\u0000\u001b[31m", "\ud800", "\uffff", "\ud83d\ude00", "]]>", "<&\"'>", "-->"
            })
    void aReportOfNonsenseIsStillXml(String nonsense) throws Exception {
        assertValid(parsed(Samples.of(nonsense)));
    }

    @Test
    void theSchemaRefusesWhatIsNoReport() throws Exception {
        Document document = parsed(Samples.rich());
        elements(document.getDocumentElement(), "testcase").get(0).removeAttribute("name");
        assertThatThrownBy(() -> validator().validate(new DOMSource(document))).hasMessageContaining("'name'");
    }

    @Test
    void whatXmlCannotHoldIsLeftOutAndTheRestIsKept() throws Exception {
        Element failure = (Element) parsed(Samples.of("a\u0000 <b> \ud83d\ude00"))
                .getElementsByTagName("failure")
                .item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("a <b> \ud83d\ude00");
    }

    @Test
    void countsAreThoseOfTheCases() throws Exception {
        Element all = parsed(Samples.rich()).getDocumentElement();
        List<Element> elements = new ArrayList<>(elements(all, "testsuite"));
        elements.add(all);
        for (Element counted : elements) {
            assertThat(counted.getAttribute("tests")).isEqualTo(count(counted, "testcase"));
            assertThat(counted.getAttribute("failures")).isEqualTo(count(counted, "failure"));
            assertThat(counted.getAttribute("skipped")).isEqualTo(count(counted, "skipped"));
        }
    }

    @Test
    void aRuleThatHoldsIsACaseThatPasses() throws Exception {
        assertThat(testcase("helm-template").getChildNodes().getLength()).isZero();
    }

    @Test
    void whatIsSuppressedIsSkippedWithTheReason() throws Exception {
        Element skipped = elements(
                        testcase("host-path: DaemonSet/agent spec.template.spec.volumes[0].hostPath"), "skipped")
                .get(0);
        assertThat(skipped.getAttribute("message")).isEqualTo("ships the logs of the node, read-only");
    }

    @Test
    void whatDoesNotFailTheRunPassesAndSaysWhy() throws Exception {
        Element warning = testcase("over-capacity: prod");
        assertThat(elements(warning, "failure")).isEmpty();
        assertThat(elements(warning, "system-out").get(0).getTextContent()).contains("96.5 cores");
    }

    @Test
    void casesOfOneNameAreNumbered() throws Exception {
        assertThat(elements(parsed(Samples.of("x")).getDocumentElement(), "testcase"))
                .extracting(one -> one.getAttribute("classname") + " " + one.getAttribute("name"))
                .doesNotHaveDuplicates()
                .contains("chartwright.names some-rule: x x", "chartwright.names some-rule: x x (2)");
    }

    private static Element testcase(String name) throws Exception {
        return elements(parsed(Samples.rich()).getDocumentElement(), "testcase").stream()
                .filter(one -> one.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Document parsed(Verdict verdict) throws Exception {
        String xml = JunitReport.of(verdict, Samples.context());
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertValid(Document document) throws Exception {
        Validator validator = validator();
        assertThatCode(() -> validator.validate(new DOMSource(document))).doesNotThrowAnyException();
    }

    private static Validator validator() throws Exception {
        return SchemaFactory.newDefaultInstance()
                .newSchema(Path.of("src/test/resources/junit.xsd").toFile())
                .newValidator();
    }

    private static List<Element> elements(Element within, String tag) {
        NodeList nodes = within.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String count(Element within, String tag) {
        return Integer.toString(elements(within, tag).size());
    }
}
