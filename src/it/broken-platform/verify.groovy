def log = new File(basedir, 'build.log').text

['error unknown-field',
 'replicsa: 2',
 "did you mean 'replicas'?",
 '2 errors in platform.yaml; nothing was written'].each {
    def told = log.contains(it)
    assert told: it
}
def places = (log =~ /(?m)^\[ERROR] platform\.yaml:(\d+:\d+): error /).collect { it[1] }
assert places == ['4:19', '14:11']

def stackTrace = log.contains('\tat ')
assert !stackTrace: "a user's mistake is no reason for one"

def written = basedir.list() - ['.mvn', 'build.log', 'invoker.properties', 'platform.yaml', 'pom.xml', 'verify.groovy']
assert written.size() == 0
return true
