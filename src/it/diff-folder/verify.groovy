def log = new File(basedir, 'build.log').text

['prod  data-platform  1 changed',
 'spec.maxReplicas  6 -> 8',
 'error two-bases: there are both a revision and a folder to compare with',
 "The parameter failOnHazard takes none, danger, warning, note, and not 'all'",
 'error no-base-directory: there is no such folder to compare with'].each {
    def told = log.contains(it)
    assert told: it
}
def stackTrace = log.contains('\tat ')
assert !stackTrace: "a user's mistake is no reason for one"
return true
