def file = { new File(basedir, it) }
def log = file('build.log').text

def refused = (log =~ /(?m)^\[ERROR] error writes-in-ci: (generate|create-subchart) does not run in CI \(CI=true\)/).collect { it[1] }
assert refused == ['generate', 'create-subchart']
def hints = (log =~ /let CI run 'mvn chartwright:check'.*add -Dchartwright\.generateInCi/).size()
assert hints == 2

def written = (log =~ /[1-9]\d* written, 0 unchanged, 0 deleted/).size()
assert written == 1
def fresh = (log =~ /The tree is what platform\.yaml says: [1-9]\d* files/).size()
assert fresh == 1
assert !file('platform.yaml').text.contains('more')
return true
