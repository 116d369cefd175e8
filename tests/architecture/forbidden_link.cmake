# Runs the checks of cmake/layers.cmake in a CMake of its own: what the table allows passes,
# what it does not allow stops with a message that names both layers.
cmake_policy(SET CMP0057 NEW)

function(expect user kind used allowed words)
  execute_process(
    COMMAND ${CMAKE_COMMAND} -DLAYERS=${LAYERS} -DUSER=${user} -DKIND=${kind} -DUSED=${used}
      -P ${CMAKE_CURRENT_LIST_DIR}/one_link.cmake
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(allowed AND NOT result EQUAL 0)
    message(FATAL_ERROR "'${user}' -> '${used}' should be allowed, but: ${output}")
  endif()
  if(NOT allowed)
    string(REGEX REPLACE "[ \n]+" " " output "${output}")
    if(result EQUAL 0 OR NOT output MATCHES "${words}")
      message(FATAL_ERROR "'${user}' -> '${used}' should be stopped with '${words}', but: ${output}")
    endif()
  endif()
endfunction()

expect(level layer scoring TRUE "")
expect(app layer ui TRUE "")
expect(skin party Box2D TRUE "")
expect(store party fmt TRUE "")
expect(scoring layer text FALSE "may not use 'text'")
expect(level layer practice FALSE "may not use 'practice'")
expect(ui layer level_yaml FALSE "may not use 'level_yaml'")
expect(practice layer picture FALSE "may not use 'picture'")
expect(scoring party fmt FALSE "may not use the library 'fmt'")
expect(ui party Box2D FALSE "may not use the library 'Box2D'")
expect(level layer nowhere FALSE "does not name")
