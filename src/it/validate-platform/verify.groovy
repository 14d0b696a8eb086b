import groovy.json.JsonSlurper
import groovy.xml.XmlParser

def log = new File(basedir, 'build.log').text
def reports = new File(basedir, 'target/chartwright')
def read = { name -> new File(reports, name).getText('UTF-8') }

['with Helm v3', 'Result', 'passed: no findings'].each {
    def told = log.contains(it)
    assert told: it
}

assert (reports.list() as List).sort() == ['.gitignore', 'TEST-chartwright.xml', 'chartwright-report.json', 'chartwright.sarif']

def json = new JsonSlurper().parseText(read('chartwright-report.json'))
assert json.version == 1 && json.passed && json.findings == []
assert json.coverage.releases*.environment == ['dev', 'prod']
assert json.coverage.releases.every { it.objects > 10 }

def sarif = new JsonSlurper().parseText(read('chartwright.sarif'))
assert sarif.version == '2.1.0' && sarif.runs[0].results == []

def junit = new XmlParser().parseText(read('TEST-chartwright.xml'))
assert junit.name() == 'testsuites' && junit.'**'.findAll { it.name() == 'failure' }.empty

def written = basedir.list() - ['.mvn', 'build.log', 'invoker.properties', 'platform.yaml', 'pom.xml', 'target', 'verify.groovy']
assert written.size() == 0
return true
