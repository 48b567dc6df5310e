@echo off
rem Starts an installed mixcost, wherever it lies, and gives back its exit code. Nothing is written there.
rem MIXCOST_JAVA_OPTS holds further options for the JVM, such as -Xmx8g.
setlocal disabledelayedexpansion
set "JAVA=%~dp0..\runtime\bin\java.exe"
if exist "%JAVA%" goto start
set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if exist "%JAVA%" goto start
set "JAVA=java.exe"
where /q java.exe
if not errorlevel 1 goto start
echo mixcost: needs Java 17 or newer in JAVA_HOME or on the PATH; found none>&2
exit /b 70
:start
"%JAVA%" -XX:-UsePerfData %MIXCOST_JAVA_OPTS% -jar "%~dp0..\lib\mixcost-cli.jar" %*
exit /b %ERRORLEVEL%
