# Uses the fixtures of the scoring tests and looks inside the statistics.
function(scoring_measurement name)
  target_sources(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/scoring/scenarios.cpp")
  target_include_directories(${name} PRIVATE
    "${PROJECT_SOURCE_DIR}/tests" "${PROJECT_SOURCE_DIR}/scoring/src" "${PROJECT_SOURCE_DIR}/tests/scoring")
endfunction()
# measure_growth: 1,000 to 1,000,000 dots, for scripts/growth.sh. measure_pairs: beside R, for
# scripts/spatstat_speed.sh.
foreach(name IN ITEMS measure_growth measure_pairs)
  add_executable(${name} EXCLUDE_FROM_ALL ${name}.cpp)
  target_link_libraries(${name} PRIVATE stipple_options scoring)
  scoring_measurement(${name})
endforeach()
