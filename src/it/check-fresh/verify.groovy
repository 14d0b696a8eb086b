def file = { new File(basedir, it) }
def log = file('build.log').text

def mend = (log =~ /Mend it with:  (.*)/).collect { it[1] }
assert mend == ['mvn chartwright:generate@south']

def phase = log.substring(log.lastIndexOf('Scanning for projects'))
def checks = (phase =~ /check \((north|south)\)/).collect { it[1] }
assert checks == ['north', 'south']
def fresh = (phase =~ /The tree is what (.*)\.yaml says: [1-9]\d* files/).collect { it[1] }
assert fresh == ['north', 'south']
assert !file('target/south/check.diff').exists()
assert file('north/.chartwright.lock').isFile() && file('south/.chartwright.lock').isFile()
return true
