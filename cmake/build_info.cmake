# Writes OUTPUT with the version and the commit; leaves the file alone when nothing changed,
# so that a new commit compiles one file and an unchanged tree compiles none.
set(build "${VERSION}")
execute_process(COMMAND git -C "${SOURCE}" rev-parse --short=10 HEAD
  OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE result)
if(result EQUAL 0)
  set(build "${VERSION}+${commit}")
  execute_process(COMMAND git -C "${SOURCE}" status --porcelain --untracked-files=no
    OUTPUT_VARIABLE changes OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT changes STREQUAL "")
    string(APPEND build "-modified")
  endif()
endif()
set(text "#define STIPPLE_VERSION \"${VERSION}\"\n#define STIPPLE_BUILD \"${build}\"\n")
if(EXISTS "${OUTPUT}")
  file(READ "${OUTPUT}" before)
endif()
if(NOT "${before}" STREQUAL "${text}")
  file(WRITE "${OUTPUT}" "${text}")
endif()
