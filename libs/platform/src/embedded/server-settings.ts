/** Fits a small machine; given on the command line, where it also overrules what an earlier start or an ALTER SYSTEM left behind. */
const standing: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_connections: '60',
  jit: 'off',
  // Disks that seek are no more; with the old default a join of fifty rows reads a whole table.
  random_page_cost: '1.1',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  log_connections: '',
  log_disconnections: 'off',
  // Statements and the details of their errors hold what people wrote: none of it belongs into a log.
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
};

export const settingsFlags = (overruling: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries({ ...standing, ...overruling }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
