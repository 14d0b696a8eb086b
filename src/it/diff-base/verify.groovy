import groovy.json.JsonSlurper
import org.eclipse.jgit.api.Git

def log = new File(basedir, 'build.log').text
def read = { name -> new File(basedir, name).getText('UTF-8') }

['dev   no change',
 'prod  data-platform  1 changed',
 '~ HorizontalPodAutoscaler/data-platform-datahub-frontend  spec.maxReplicas  6 -> 8',
 '1 environment changes, 1 does not; objects: 1 changed. What hurts: 1 note.',
 'no-such-branch'].each {
    def told = log.contains(it)
    assert told: it
}
def stackTrace = log.contains('\tat ')
assert !stackTrace: "a user's mistake is no reason for one"

assert (new File(basedir, 'target/chartwright').list() as List).sort() == ['.gitignore', 'diff.json', 'diff.md', 'diff.txt']
assert new File(basedir, 'reports').list() == ['diff.md'] as String[]

def json = new JsonSlurper().parseText(read('target/chartwright/diff.json'))
assert json.formatVersion == 1 && json.platform == 'acme' && !json.empty
assert json.environments*.change == ['none', 'changed']
def fields = json.environments[1].releases[0].objects[0].fields
assert fields == [[path: 'spec.maxReplicas', before: 6, after: 8]]

def markdown = read('target/chartwright/diff.md')
assert markdown == read('reports/diff.md')
assert markdown.startsWith('<!-- chartwright-diff: acme -->\n')
assert markdown.contains('| **prod** | data-platform |  | 1 |  |')
assert markdown.contains('- spec.maxReplicas: 6\n+ spec.maxReplicas: 8\n')
assert log.contains('HorizontalPodAutoscaler') && read('target/chartwright/diff.txt').contains('spec.maxReplicas  6 -> 8')

def status = Git.open(basedir).withCloseable { it.status().call() }
assert status.modified == ['platform.yaml'] as Set
assert status.added.empty && status.changed.empty && status.missing.empty
assert !status.untracked.any { it.startsWith('helm/') || it.startsWith('k8s/') }
return true
