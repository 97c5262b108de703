# SPDX-License-Identifier: GPL-3.0-or-later
# Passes only when PROGRAM ends with an error and prints REPORT.
execute_process(COMMAND ${PROGRAM} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(code EQUAL 0)
  message(FATAL_ERROR "The fault went unseen: ${PROGRAM} ended cleanly. The sanitizer is not at work.\n${output}")
endif()
if(NOT output MATCHES "${REPORT}")
  message(FATAL_ERROR "${PROGRAM} ended with ${code} but without the report \"${REPORT}\":\n${output}")
endif()
message("ok: the fault was reported")
