def log = new File(basedir, 'build.log').text

['error unknown-field',
 'replicsa: 2',
 "did you mean 'replicas'?",
 '1 error in platform.yaml; nothing was written'].each {
    def told = log.contains(it)
    assert told: it
}
def placed = (log =~ /(?m)^\[ERROR] platform\.yaml:14:11: error /).size()
assert placed == 1

def stackTrace = log.contains('\tat ')
assert !stackTrace: "a user's mistake is no reason for one"

def written = basedir.list() - ['.mvn', 'build.log', 'invoker.properties', 'platform.yaml', 'pom.xml', 'verify.groovy']
assert written.size() == 0
return true
