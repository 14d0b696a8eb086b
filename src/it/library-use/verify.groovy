def log = new File(basedir, 'build.log').text.readLines()
def said = { String part -> log.count { it.startsWith(part) } }
def expected = { Map<String, Integer> lines -> lines.each { line, often -> assert said(line) == often: line } }

// Twice everything: once from the class path, once from the module path.
expected 'rendered helm/charts/queries/': 2,
        'passes: true, Checked ': 2,
        'proven by Helm v3.': 6,
        'written in in-code': 2,
        'nothing new in in-code': 2,
        'found: error capacity-exceeded at platform acme: ': 4,
        'kept back for capacity-exceeded, folder there: false': 2,
        'fault: out-of-range at charts.queries.subcharts.trino.workers.replicas: -1 is out of range -> at least 0': 2,
        'written in in-yaml': 2,
        "mistaken.yaml:10:20: error unknown-field: 'replicsa' is no setting of workers": 2,
        "  hint: did you mean 'replicas'?": 2
assert log.findAll { it.startsWith('found: ') }.every { it.contains(' -> lower the requests for ') }

def written = { String way ->
    def root = new File(basedir, "target/$way")
    def files = new TreeMap()
    root.eachFileRecurse { if (it.file) files[root.toPath().relativize(it.toPath()).toString().replace('\\', '/')] = it.text }
    files
}
def tree = written('class-path')
['in-code/helm/charts/queries/charts/trino/Chart.yaml',
 'in-code/k8s/gitops/argocd-applications.yaml',
 'in-yaml/helm/charts/queries/Chart.yaml'].each { assert tree.containsKey(it): it }
assert tree['too-big.sarif'].contains('"capacity-exceeded"')
assert !tree.keySet().any { it.startsWith('too-big/') || it.startsWith('mistaken/') }

def other = written('module-path')
def differs = (tree.keySet() + other.keySet()).findAll { tree[it] != other[it] }
assert differs.empty
return true
