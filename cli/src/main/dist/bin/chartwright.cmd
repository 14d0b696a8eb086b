@echo off
rem Runs Chartwright; see the script beside this one.
setlocal
set "HOME_FOLDER=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "ARCHIVE=%HOME_FOLDER%\lib\chartwright.jsa"
set "SHARED="
if "%~1"=="warm-up" (
  set "SHARED=-XX:ArchiveClassesAtExit="%ARCHIVE%" -Xlog:cds=off -Xlog:cds+dynamic=off"
) else if exist "%ARCHIVE%" (
  set "SHARED=-XX:SharedArchiveFile="%ARCHIVE%" -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off"
)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %CHARTWRIGHT_JAVA_OPTIONS% %SHARED% -jar "%HOME_FOLDER%\lib\chartwright.jar" %*
exit /b %ERRORLEVEL%
