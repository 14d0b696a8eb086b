/*
 * Runs the snippets of src/docs/ci as their servers do, in a repository of Git with a commit behind each run. What would
 * reach a network is played: 'gh' and 'curl' write down what they were asked. Maven is the real one.
 */
def root = basedir.parentFile.parentFile.parentFile.parentFile
def snippets = new File(root, 'src/docs/ci')
def work = new File(basedir, 'repository')
def stage = new File(basedir, 'stage')
def bin = new File(stage, 'bin')
def called = new File(stage, 'called.txt')
def comment = new File(stage, 'comment')
bin.mkdirs()

// --- what YAML says, by the library that came with the plugin ---

def jar = new File(localRepositoryPath, 'org/yaml/snakeyaml').listFiles().collectMany { it.listFiles() as List }.find { it.name ==~ /snakeyaml-[\d.]+\.jar/ }
def yaml = new URLClassLoader([jar.toURI().toURL()] as URL[]).loadClass('org.yaml.snakeyaml.Yaml').getDeclaredConstructor().newInstance()
def github = yaml.load(new File(snippets, 'github.yml').text)
def gitlab = yaml.load(new File(snippets, 'gitlab-ci.yml').text)
def hooks = yaml.load(new File(snippets, 'pre-commit-config.yaml').text)

// --- the stage ---

def played = { String name, String script ->
    def file = new File(bin, name)
    file.text = '#!/usr/bin/env bash\n' + script
    assert file.setExecutable(true)
}
def settings = new File(stage, 'settings.xml')
settings.text = new File(root, 'src/it/settings.xml').text.replace('@localRepositoryUrl@', 'file:///nowhere')
played 'mvn', """\
# Of a run that is like the one before, what that one left will do, and the code with which this one is to end.
if [ -n "\${PLAYED:-}" ]; then exit \$PLAYED; fi
# The snippets say where Maven keeps things on a server; here it has them already.
arguments=()
for word in \${MAVEN_ARGS:-} "\$@"; do
  case \$word in -Dmaven.repo.local=*) ;; *) arguments+=("\$word") ;; esac
done
unset MAVEN_ARGS
exec '${System.getProperty('maven.home')}/bin/mvn' --offline --settings '$settings' '-Dmaven.repo.local=$localRepositoryPath' "\${arguments[@]}"
"""
played 'gh', """\
printf 'gh %s\\n' "\$*" >> '$called'
case "\$*" in
  *'--method POST'*) echo 17 > '$comment' ;;
  *'--method PATCH'*) ;;
  *'"github-actions[bot]"'*) [ -n "\$MARKER" ] && [ "\$GH_TOKEN" = secret ] && cat '$comment' 2> /dev/null || true ;;
esac
"""
played 'curl', """\
printf 'curl %s\\n' "\$*" >> '$called'
case "\$*" in
  *'--request POST'*) echo 23 > '$comment' ;;
  *'--request PUT'*) ;;
  *) cat '$comment' 2> /dev/null || true ;;
esac
"""
played 'jq', 'cat\n'

def shell = { String script, Map<String, String> environment, List<String> command ->
    def builder = new ProcessBuilder(command + [script]).directory(work).redirectErrorStream(true)
    builder.environment().keySet().removeAll { it.startsWith('GIT_') || it.startsWith('MAVEN_') }
    builder.environment().putAll([
            PATH: "$bin$File.pathSeparator${System.getenv('PATH')}".toString(), CI: 'true', LC_ALL: 'C',
            JAVA_HOME: System.getProperty('java.home'), GIT_CONFIG_GLOBAL: new File(stage, 'gitconfig').path,
            GIT_CONFIG_NOSYSTEM: '1'])
    builder.environment().putAll(environment)
    def process = builder.start()
    process.outputStream.close()
    def said = process.inputStream.getText('UTF-8')
    [code: process.waitFor(), said: said]
}
def git = { String script ->
    def done = shell(script, [:], ['bash', '-e', '-c'])
    assert done.code == 0: done.said
    done.said.trim()
}
def calls = { -> called.exists() ? called.readLines() : [] }
def clean = { -> called.delete(); new File(work, 'target').deleteDir() }

// --- GitHub: https://docs.github.com/actions, as much of it as the snippet asks for ---

def gitHub = { Map event, Map<String, String> more = [:] ->
    def summary = new File(stage, 'summary.md')
    summary.text = ''
    def failed = false
    def outcomes = [:]
    def said = [:]
    github.jobs.platform.steps.each { step ->
        def words = new Binding([
                github: [event_name: event.name, base_ref: 'main', repository: 'acme/platform', actor: event.actor ?: 'ada', token: 'secret',
                         event: [pull_request: [number: 5, head: [repo: [full_name: event.from]]]]],
                steps: outcomes, cancelled: { -> false }, hashFiles: { new File(work, it).exists() ? 'hash' : '' }])
        def value = { String text -> text.replaceAll(/\$\{\{(.*?)}}/) { new GroovyShell(words).evaluate(it[1].trim()).toString() } }
        if (step.if ? value(step.if) != 'true' : failed) {
            return
        }
        said[step.name ?: step.uses] = ''
        if (step.run) {
            def environment = (step.env ?: [:]).collectEntries { [it.key, value(it.value)] }
            def done = shell(step.run, [GITHUB_STEP_SUMMARY: summary.path] + more + environment, ['bash', '-e', '-c'])
            said[step.name] = done.said
            failed |= done.code != 0
            if (step.id) {
                outcomes[step.id] = [outcome: done.code == 0 ? 'success' : 'failure']
            }
        }
    }
    [failed: failed, said: said, summary: summary.text]
}

// --- GitLab ---

def gitLab = { String job, Map<String, String> environment ->
    def variables = gitlab.variables.collectEntries { [it.key, it.value.toString()] }
    shell(gitlab[job].script.join('\n'), variables + environment, ['bash', '-eo', 'pipefail', '-c'])
}

// --- a repository whose tree is fresh, and a branch that changes it ---

work.mkdirs()
['pom.xml', 'platform.yaml', '.chartwright.lock', 'helm', 'k8s'].each {
    assert new File(basedir, it).renameTo(new File(work, it)): it
}
new File(work, '.gitattributes').text = new File(snippets, 'gitattributes').text
new File(work, '.gitignore').text = 'target/\n'
git '''
git init -q -b main
git config user.name Ada
git config user.email ada@acme.example
git add --all
git commit -qm 'A platform'
git update-ref refs/remotes/origin/main main
git switch -qc more-workers
sed -i.old 's/replicas: 2/replicas: 3/' platform.yaml && rm platform.yaml.old
'''
def base = git('git rev-parse main')
assert git('git check-attr linguist-generated -- helm/charts/queries/Chart.yaml').endsWith(': set')

// --- the hook, and the same for pre-commit ---

def hook = new File(work, '.git/hooks/pre-commit')
hook.text = new File(snippets, 'pre-commit').text
assert hook.setExecutable(true)
def commit = { String what -> shell("git add $what && git commit -qm 'More workers'", [CI: ''], ['bash', '-e', '-c']) }

def stale = commit('platform.yaml')
assert stale.code == 1
assert stale.said.contains('mvn chartwright:generate')

def entry = hooks.repos[0].hooks[0]
assert !entry.pass_filenames
['platform.yaml', '.chartwright.lock', 'helm/charts/queries/Chart.yaml'].each { assert it ==~ entry.files: it }
assert !('src/helm/Some.java' ==~ entry.files)
assert hook.readLines().contains(entry.entry)

// --- stale in CI ---

git 'git commit -qm "More workers, and a stale tree" --no-verify'
clean()
def pullRequest = [name: 'pull_request', from: 'acme/platform']
def red = gitHub(pullRequest)
assert red.failed
assert red.said['The tree is what platform.yaml says'].contains('mvn chartwright:generate')
assert red.said.keySet().any { it.contains('the rules take it') }
assert red.said.containsKey('Show findings where they are')
assert red.summary.contains('HorizontalPodAutoscaler') || red.summary.contains('worker')
assert calls().count { it.contains('--method POST repos/acme/platform/issues/5/comments') } == 1

clean()
def redLab = gitLab('platform', [:])
assert redLab.code == 1
assert redLab.said.contains('mvn chartwright:generate')
assert new File(work, gitlab.platform.artifacts.reports.junit).isFile()

// --- mended: the hook asks for what was left out, then is content ---

assert shell('mvn -q chartwright:generate', [CI: ''], ['bash', '-e', '-c']).code == 0
def forgotten = shell('echo .idea/ >> .gitignore && git add .gitignore .chartwright.lock && git commit -qm Half', [CI: ''], ['bash', '-e', '-c'])
assert forgotten.code == 1
assert forgotten.said.contains('helm/charts/queries/') && forgotten.said.contains('git add platform.yaml .chartwright.lock helm k8s')
def whole = commit('--all')
assert whole.code == 0: whole.said

// --- fresh in CI; the comment that is there is changed, and forks get none ---

clean()
def green = gitHub(pullRequest)
assert !green.failed: green.said
assert green.summary.startsWith('<!-- chartwright-diff: ')
assert calls().findAll { it.contains('--method') } == [
        'gh api --method PATCH repos/acme/platform/issues/comments/17 --field body=@target/chartwright/diff.md --silent']

// A diff that fails for what hurts is the one to be read:
called.delete()
def hurting = gitHub(pullRequest, [PLAYED: '1'])
assert hurting.failed
assert hurting.summary == green.summary
assert calls().any { it.contains('--method PATCH') }

// The findings of that run still lie there, and yet:
called.delete()
[[from: 'somebody/platform'], [from: 'acme/platform', actor: 'dependabot[bot]']].each {
    def reader = gitHub([name: 'pull_request'] + it, [PLAYED: '0'])
    assert !reader.failed: reader.said
    assert reader.summary == green.summary
    assert calls().empty && !reader.said.containsKey('Show findings where they are')
}

clean()
comment.delete()
def merge = [CI_API_V4_URL: 'https://git.example.com/api/v4', CI_PROJECT_ID: '3', CI_MERGE_REQUEST_IID: '8',
             CI_MERGE_REQUEST_DIFF_BASE_SHA: base]
assert gitLab('platform', [:]).code == 0
assert gitLab('platform-diff', merge).code == 0
assert calls().empty
assert new File(work, gitlab['platform-diff'].artifacts.paths[0]).text.startsWith('<!-- chartwright-diff: ')
def notes = 'https://git.example.com/api/v4/projects/3/merge_requests/8/notes'
2.times {
    def told = gitLab('platform-diff', merge + [PLATFORM_TOKEN: 'secret', PLAYED: '0'])
    assert told.code == 0: told.said
}
assert calls().findAll { it.contains('--request') }*.replaceAll(/.*(--request \w+).* (\S+)/, '$1 $2') == [
        "--request POST $notes".toString(), "--request PUT $notes/23".toString()]
called.delete()
assert gitLab('platform-diff', merge + [PLATFORM_TOKEN: 'secret', PLAYED: '1']).code == 1
assert calls().any { it.contains('--request PUT') }
assert gitlab['platform-diff'].artifacts.when == 'always'
// Where nothing could be compared, there is nothing to tell:
clean()
assert gitLab('platform-diff', merge + [PLATFORM_TOKEN: 'secret', PLAYED: '1']).code == 1
assert calls().empty
assert git('git status --porcelain') == ''

// --- and what else the page has for shells is at least that ---

new File(root, 'src/docs/ci.md').text.findAll(/(?s)```sh\n(.*?)```/) { it[1] }.each {
    assert shell(it, [:], ['bash', '-n', '-c']).code == 0: it
}
return true
