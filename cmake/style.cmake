# format: lays out every source as .clang-format says. format-check: fails where one differs.
# tidy: clang-tidy over every source file of this build (see .clang-tidy for the checks).
# Version 14 of both, by name: another version lays out and warns differently.
find_program(STIPPLE_CLANG_FORMAT clang-format-14)
find_program(STIPPLE_RUN_CLANG_TIDY run-clang-tidy-14)

function(stipple_style_target name program)
  if(program)
    add_custom_target(${name} COMMAND ${ARGN} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}" USES_TERMINAL VERBATIM)
  else()
    add_custom_target(${name}
      COMMAND ${CMAKE_COMMAND} -E echo "'${name}' needs the packages clang-format-14 and clang-tidy-14"
      COMMAND ${CMAKE_COMMAND} -E false VERBATIM)
  endif()
endfunction()

file(GLOB_RECURSE sources CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}"
  game/*.hpp game/*.cpp scoring/*.hpp scoring/*.cpp tests/*.hpp tests/*.cpp)
stipple_style_target(format "${STIPPLE_CLANG_FORMAT}" "${STIPPLE_CLANG_FORMAT}" -i ${sources})
stipple_style_target(format-check "${STIPPLE_CLANG_FORMAT}" "${STIPPLE_CLANG_FORMAT}" --dry-run --Werror ${sources})
stipple_style_target(tidy "${STIPPLE_RUN_CLANG_TIDY}"
  "${STIPPLE_RUN_CLANG_TIDY}" -clang-tidy-binary clang-tidy-14 -quiet -p "${PROJECT_BINARY_DIR}"
  "${PROJECT_SOURCE_DIR}/(game|scoring|tests)/")
