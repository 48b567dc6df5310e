# What the launchers of a clone and of an installed mixcost have in common; they read it, and it is not run by itself. They set
# home, a folder with data/scenarios; jar, the program; and archives, a folder for class-data-sharing archives, which take a
# third off the start, or nothing where there is no place for them.
# MIXCOST_JAVA_OPTS holds further options for the JVM, such as -Xmx8g.

fail() { printf 'mixcost: %s\n' "$*" >&2; exit 70; }

# Sets jdk and version. A Java's release file says its version without the cost of starting it.
ask_version() {
  jdk=$(readlink -f "$1")
  jdk=${jdk%/bin/java} version=
  if [ -f "$jdk/release" ]; then
    while IFS='="' read -r key _ value _; do
      case $key in JAVA_RUNTIME_VERSION) version=$value ;; JAVA_VERSION) version=${version:-$value} ;; esac
    done <"$jdk/release"
  fi
  [ "$version" ] || version=$("$1" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
}

# Sets java, besides those: the one that came along, if one did, or else one in JAVA_HOME or on the PATH.
find_java() {
  for java in "$home/runtime/bin/java" "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java)"; do
    [ -x "$java" ] || continue
    ask_version "$java"
    major=${version%%[!0-9]*}
    [ "${major:-0}" -lt 17 ] || return 0
    found="found $version at $java"
  done
  fail "needs Java 17 or newer in JAVA_HOME or on the PATH; ${found:-found none}"
}

# Static and without resolved constants (@cp), as picocli, compiled for Java 5, is left out of any other archive.
# An empty file means not to try again.
dump_archive() {
  "$java" -Xshare:dump -XX:ErrorFile=/dev/null -XX:SharedClassListFile="$new.classes" \
    -XX:SharedArchiveFile="$new" -cp "$jar"
}
# Of the classes that a report of an example loads, or an estimate, which is slower to start with those of a report.
make_archive() {
  { mkdir -p "$archives" && [ -w "$archives" ]; } 2>/dev/null || return 0
  new=$archive.$$ example=$home/data/scenarios/01-headline.yaml
  if [ ! -f "$example" ]; then set -- --version
  elif [ "$task" = report ]; then set -- report "$example" -o "$new.folder"
  else set -- estimate "$example"
  fi
  {
    "$java" -XX:DumpLoadedClassList="$new.loaded" -jar "$jar" "$@" || true
    sed '/^@cp/d' "$new.loaded" >"$new.classes" || true
    if ! dump_archive; then # some JDKs stumble over lambdas
      rm -f "$new"
      sed -i '/^@lambda/d' "$new.classes"
      dump_archive || true
    fi
    [ -f "$new" ] || touch "$new"
    mv -f "$new" "$archive"
    rm -rf "$new.loaded" "$new.classes" "$new.folder"
  } </dev/null >/dev/null 2>&1 || true
}

# Whether there is an archive of the jar as it stands there: an installed jar is dated by its release, so it is asked when it
# was put there.
has_archive() {
  [ -f "$archive" ] && [ ! "$(find "$jar" -cnewer "$archive" 2>/dev/null)" ]
}

# Sets terminals to the streams that are such, and the columns of standard output, so that Java need not find out.
ask_terminals() {
  terminals=
  if [ -t 2 ]; then terminals=err; fi
  if [ -t 1 ]; then
    terminals="out $terminals"
    if [ ! "${COLUMNS-}" ]; then
      { size=$(stty size <&3 2>/dev/null) || size=; } 3<&1
      export COLUMNS="${size#* }"
    fi
  fi
}

# Sees to what Java would stumble over: names of files are UTF-8 to it only where an installed locale says so; where standard
# input is closed, the first file that it opens is that; and where it does not start it ends with 1, the code of a gate.
prepare() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in
    *.[!Uu]*) ;; # another set of characters
    *) { export LC_ALL=C.UTF-8; } 2>/dev/null ;;
  esac
  { true 3<&0; } 2>/dev/null || exec </dev/null
  [ "$(pwd -P 2>/dev/null)" ] || fail 'the folder that it is started in is gone'
  [ -r "$jar" ] || fail "cannot read $jar"
  [ ! "${MIXCOST_JAVA_OPTS-}${JAVA_TOOL_OPTIONS-}${JDK_JAVA_OPTIONS-}" ] || try_java
}

try_java() {
  # shellcheck disable=SC2086 # the options are words
  said=$("$java" ${MIXCOST_JAVA_OPTS-} -version 2>&1 </dev/null) ||
    fail "Java does not start with the options in MIXCOST_JAVA_OPTS or JAVA_TOOL_OPTIONS:" \
      "$(printf '%s\n' "$said" | sed '/^Picked up /d; /^NOTE: /d; /^Error occurred during/d' | sed q)"
}

# Runs the program in place of the launcher.
start() {
  prepare
  case ${1-} in report) task=report ;; *) task=estimate ;; esac
  archive=$archives/$task-$version.jsa
  [ ! "$archives" ] || has_archive || make_archive
  options=${MIXCOST_JAVA_OPTS-}
  case $options in *Use*GC*) ;; *) options="-XX:+UseSerialGC $options" ;; esac
  case " $* " in # the optimising compiler pays from a million draws on, and where much is asked; less is over before it is done
    *" --samples"[\ =][1-9][0-9][0-9][0-9][0-9][0-9][0-9]* | *" sweep "* | *" serve "*) ;;
    *) options="-XX:TieredStopAtLevel=1 $options" ;;
  esac
  ask_terminals
  # shellcheck disable=SC2086 # the options are words
  if [ -s "$archive" ]; then
    exec "$java" -XX:SharedArchiveFile="$archive" -Xshare:auto -Xlog:disable -XX:-UsePerfData $options \
      -Dmixcost.terminals="$terminals" -jar "$jar" "$@"
  fi
  # shellcheck disable=SC2086
  exec "$java" -Xshare:auto -Xlog:disable -XX:-UsePerfData $options -Dmixcost.terminals="$terminals" -jar "$jar" "$@"
}
