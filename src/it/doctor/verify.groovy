def log = new File(basedir, 'build.log').text
def runs = log.split(/:doctor \(default-cli\) @/).drop(1)
assert runs.length == 4

runs.each { run ->
    assert run =~ /ok +Chartwright +\d.*schemas of Kubernetes 1\.\d+ to 1\.\d+/
    assert run =~ /ok +Java +\d+/
    assert run =~ /ok +Maven +\d+\.\d+\.\d+/
    assert run =~ /ok +Helm +v3.* renders a chart as it should/
    assert run =~ /ok +output folder .*can be written to/
}
def (without, stale, fresh, sick) = runs

assert without =~ /note +platform +there is no platform\.yaml here/
assert without.contains('Nothing keeps generate from working')

assert stale =~ /ok +platform +deploy\/platform\.yaml: /
assert stale =~ /warning +tree +of \d+ files, \d+ missing/
assert stale.contains('hint: run mvn chartwright:generate')
assert stale.contains('Nothing keeps generate from working; 1 warning')

assert fresh =~ /ok +lock file +lists \d+ files, all of them there/
assert fresh =~ /ok +tree +\d+ files, all as the platform says/

assert sick =~ /problem +platform +deploy\/sick\.yaml:.*platfrom/
assert sick.contains('1 problem keeps generate from working')
// Looking leaves nothing behind.
assert new File(basedir, '.').list().every { !it.contains('.trial') }
return true
