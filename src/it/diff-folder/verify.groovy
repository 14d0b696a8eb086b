def log = new File(basedir, 'build.log').text

['prod  data-platform  1 changed',
 'spec.maxReplicas  6 -> 8',
 'Both base and baseDirectory are given: say only one of them',
 "The parameter failOnHazard takes none, danger, warning, note, and not 'all'",
 'nowhere'].each {
    def told = log.contains(it)
    assert told: it
}
def stackTrace = log.contains('\tat ')
assert !stackTrace: "a user's mistake is no reason for one"
return true
