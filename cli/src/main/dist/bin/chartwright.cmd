@echo off
rem Runs Chartwright; see the script beside this one.
setlocal
set "HOME_FOLDER=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "JAR=%HOME_FOLDER%\lib\chartwright.jar"
set "ARCHIVE=%HOME_FOLDER%\lib\chartwright.jsa"
if "%~1"=="warm-up" goto warm
set "SHARED="
if exist "%ARCHIVE%" set SHARED=-XX:SharedArchiveFile="%ARCHIVE%" -Xshare:auto -Xlog:cds=off
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %CHARTWRIGHT_JAVA_OPTIONS% %SHARED% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:warm
if exist "%ARCHIVE%" del /f "%ARCHIVE%"
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %CHARTWRIGHT_JAVA_OPTIONS% -XX:DumpLoadedClassList="%ARCHIVE%.classes" -jar "%JAR%" %* || exit /b 3
"%JAVA%" -Xshare:dump -XX:SharedClassListFile="%ARCHIVE%.classes" -XX:SharedArchiveFile="%ARCHIVE%" -Xlog:disable -jar "%JAR%" >nul
set CODE=%ERRORLEVEL%
del "%ARCHIVE%.classes"
exit /b %CODE%
