namespace Cinder.Runtime;

// The exceptions that add nothing to their base but a name and what it is for.

[PyType(BuiltinType.Exception, Doc = "Common base class for all non-exit exceptions.")]
internal static partial class ExceptionType;

[PyType(BuiltinType.KeyboardInterrupt, Doc = "Program interrupted by user.")]
internal static partial class KeyboardInterruptType;

[PyType(BuiltinType.GeneratorExit, Doc = "Request that a generator exit.")]
internal static partial class GeneratorExitType;

[PyType(BuiltinType.StopAsyncIteration, Doc = "Signal the end from iterator.__anext__().")]
internal static partial class StopAsyncIterationType;

[PyType(BuiltinType.ArithmeticError, Doc = "Base class for arithmetic errors.")]
internal static partial class ArithmeticErrorType;

[PyType(BuiltinType.FloatingPointError, Doc = "Floating point operation failed.")]
internal static partial class FloatingPointErrorType;

[PyType(BuiltinType.OverflowError, Doc = "Result too large to be represented.")]
internal static partial class OverflowErrorType;

[PyType(BuiltinType.ZeroDivisionError, Doc = "Second argument to a division or modulo operation was zero.")]
internal static partial class ZeroDivisionErrorType;

[PyType(BuiltinType.AssertionError, Doc = "Assertion failed.")]
internal static partial class AssertionErrorType;

[PyType(BuiltinType.BufferError, Doc = "Buffer error.")]
internal static partial class BufferErrorType;

[PyType(BuiltinType.EOFError, Doc = "Read beyond end of file.")]
internal static partial class EOFErrorType;

[PyType(BuiltinType.ModuleNotFoundError, Doc = "Module not found.")]
internal static partial class ModuleNotFoundErrorType;

[PyType(BuiltinType.LookupError, Doc = "Base class for lookup errors.")]
internal static partial class LookupErrorType;

[PyType(BuiltinType.IndexError, Doc = "Sequence index out of range.")]
internal static partial class IndexErrorType;

[PyType(BuiltinType.MemoryError, Doc = "Out of memory.")]
internal static partial class MemoryErrorType;

[PyType(BuiltinType.UnboundLocalError, Doc = "Local name referenced but not bound to a value.")]
internal static partial class UnboundLocalErrorType;

[PyType(BuiltinType.BlockingIOError, Doc = "I/O operation would block.")]
internal static partial class BlockingIOErrorType;

[PyType(BuiltinType.ChildProcessError, Doc = "Child process error.")]
internal static partial class ChildProcessErrorType;

[PyType(BuiltinType.ConnectionError, Doc = "Connection error.")]
internal static partial class ConnectionErrorType;

[PyType(BuiltinType.BrokenPipeError, Doc = "Broken pipe.")]
internal static partial class BrokenPipeErrorType;

[PyType(BuiltinType.ConnectionAbortedError, Doc = "Connection aborted.")]
internal static partial class ConnectionAbortedErrorType;

[PyType(BuiltinType.ConnectionRefusedError, Doc = "Connection refused.")]
internal static partial class ConnectionRefusedErrorType;

[PyType(BuiltinType.ConnectionResetError, Doc = "Connection reset.")]
internal static partial class ConnectionResetErrorType;

[PyType(BuiltinType.FileExistsError, Doc = "File already exists.")]
internal static partial class FileExistsErrorType;

[PyType(BuiltinType.FileNotFoundError, Doc = "File not found.")]
internal static partial class FileNotFoundErrorType;

[PyType(BuiltinType.InterruptedError, Doc = "Interrupted by signal.")]
internal static partial class InterruptedErrorType;

[PyType(BuiltinType.IsADirectoryError, Doc = "Operation doesn't work on directories.")]
internal static partial class IsADirectoryErrorType;

[PyType(BuiltinType.NotADirectoryError, Doc = "Operation only works on directories.")]
internal static partial class NotADirectoryErrorType;

[PyType(BuiltinType.PermissionError, Doc = "Not enough permissions.")]
internal static partial class PermissionErrorType;

[PyType(BuiltinType.ProcessLookupError, Doc = "Process not found.")]
internal static partial class ProcessLookupErrorType;

[PyType(BuiltinType.TimeoutError, Doc = "Timeout expired.")]
internal static partial class TimeoutErrorType;

[PyType(BuiltinType.ReferenceError, Doc = "Weak ref proxy used after referent went away.")]
internal static partial class ReferenceErrorType;

[PyType(BuiltinType.RuntimeError, Doc = "Unspecified run-time error.")]
internal static partial class RuntimeErrorType;

[PyType(BuiltinType.NotImplementedError, Doc = "Method or function hasn't been implemented yet.")]
internal static partial class NotImplementedErrorType;

[PyType(BuiltinType.RecursionError, Doc = "Recursion limit exceeded.")]
internal static partial class RecursionErrorType;

[PyType(BuiltinType.IndentationError, Doc = "Improper indentation.")]
internal static partial class IndentationErrorType;

[PyType(BuiltinType.TabError, Doc = "Improper mixture of spaces and tabs.")]
internal static partial class TabErrorType;

[PyType(BuiltinType.SystemError, Doc = "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.")]
internal static partial class SystemErrorType;

[PyType(BuiltinType.TypeError, Doc = "Inappropriate argument type.")]
internal static partial class TypeErrorType;

[PyType(BuiltinType.ValueError, Doc = "Inappropriate argument value (of correct type).")]
internal static partial class ValueErrorType;

[PyType(BuiltinType.UnicodeError, Doc = "Unicode related error.")]
internal static partial class UnicodeErrorType;

[PyType(BuiltinType.Warning, Doc = "Base class for warning categories.")]
internal static partial class WarningType;

[PyType(BuiltinType.BytesWarning, Doc = "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.")]
internal static partial class BytesWarningType;

[PyType(BuiltinType.DeprecationWarning, Doc = "Base class for warnings about deprecated features.")]
internal static partial class DeprecationWarningType;

[PyType(BuiltinType.EncodingWarning, Doc = "Base class for warnings about encodings.")]
internal static partial class EncodingWarningType;

[PyType(BuiltinType.FutureWarning, Doc = "Base class for warnings about constructs that will change semantically\nin the future.")]
internal static partial class FutureWarningType;

[PyType(BuiltinType.ImportWarning, Doc = "Base class for warnings about probable mistakes in module imports")]
internal static partial class ImportWarningType;

[PyType(BuiltinType.PendingDeprecationWarning, Doc = "Base class for warnings about features which will be deprecated\nin the future.")]
internal static partial class PendingDeprecationWarningType;

[PyType(BuiltinType.ResourceWarning, Doc = "Base class for warnings about resource usage.")]
internal static partial class ResourceWarningType;

[PyType(BuiltinType.RuntimeWarning, Doc = "Base class for warnings about dubious runtime behavior.")]
internal static partial class RuntimeWarningType;

[PyType(BuiltinType.SyntaxWarning, Doc = "Base class for warnings about dubious syntax.")]
internal static partial class SyntaxWarningType;

[PyType(BuiltinType.UnicodeWarning, Doc = "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.")]
internal static partial class UnicodeWarningType;

[PyType(BuiltinType.UserWarning, Doc = "Base class for warnings generated by user code.")]
internal static partial class UserWarningType;
