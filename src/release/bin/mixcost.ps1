# Starts an installed mixcost, wherever it lies, and gives back its exit code. Nothing is written there.
# MIXCOST_JAVA_OPTS holds further options for the JVM, such as -Xmx8g.
$installed = Split-Path -Parent $PSScriptRoot
$candidates = @("$installed\runtime\bin\java.exe")
if ($env:JAVA_HOME) { $candidates += "$env:JAVA_HOME\bin\java.exe" }
$java = $candidates | Where-Object { Test-Path -LiteralPath $_ } | Select-Object -First 1
if (-not $java) {
  $java = (Get-Command java -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1).Source
}
if (-not $java) {
  [Console]::Error.WriteLine('mixcost: needs Java 17 or newer in JAVA_HOME or on the PATH; found none')
  exit 70
}
$options = @('-XX:-UsePerfData') + @("$env:MIXCOST_JAVA_OPTS" -split '\s+' | Where-Object { $_ })
$jar = "$installed\lib\mixcost-cli.jar"
if ($MyInvocation.ExpectingInput) { $input | & $java @options -jar $jar @args }
else { & $java @options -jar $jar @args }
exit $LASTEXITCODE
