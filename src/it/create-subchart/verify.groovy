def file = { new File(basedir, it) }

assert file('platform.yaml').bytes == file('expected-platform.yaml').bytes
assert file('helm/charts/data-platform/charts/lineage/Chart.yaml').isFile()
assert file('helm/charts/data-platform/Chart.yaml').text.contains('name: lineage')

def log = file('build.log').text
def told = log.contains('Added to the chart data-platform at platform.yaml:27:')
assert told: 'where to look'
def summaries = (log =~ /(\d+) files?: (\d+) written, (\d+) unchanged, (\d+) deleted \(Helm v3/).collect { it[1..4]*.toInteger() }
assert summaries.size() == 2
def (files, written, unchanged, deleted) = summaries[0]
assert files > 40 && written == files
assert summaries[1] == [files, 0, files, 0]

['platform.yaml:27:13: error duplicate-name',
 'helm/charts/data-platform/charts/taken/Chart.yaml: error foreign-file',
 'error bad-name',
 "did you mean 'datahub'?"].each {
    def refused = log.contains(it)
    assert refused: it
}
assert file('helm/charts/data-platform/charts/taken/Chart.yaml').text == 'name: mine\n'
assert file('helm/charts/data-platform/charts/taken').list() == ['Chart.yaml']
assert !file('.platform.yaml.chartwright-tmp').exists()
return true
