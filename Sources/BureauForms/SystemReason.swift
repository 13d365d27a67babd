import TargetTables

/// What the system or a library says of a failure, which it says in English, for both languages.
public struct SystemReason: Hashable, Sendable {
  public let message: Message

  /// - Parameter text: what `strerror` or the library said; a text that is not known stays as it is.
  public init(_ text: String) { message = Message(Self.chinese[text] ?? text, text) }

  private static let chinese = [
    "No space left on device": "磁盘空间不足",
    "Disk quota exceeded": "超出磁盘配额",
    "File too large": "超出文件大小的限制",
    "Permission denied": "没有权限",
    "Operation not permitted": "不允许这样操作",
    "Read-only file system": "文件系统只读",
    "No such file or directory": "文件或文件夹不存在",
    "Is a directory": "这是文件夹",
    "Not a directory": "路径中有一段不是文件夹",
    "File name too long": "文件名过长",
    "Too many levels of symbolic links": "符号链接层数过多",
    "Too many open files": "打开的文件过多",
    "Input/output error": "读写设备出错",
    "Text file busy": "文件正在使用",
    "not a regular file": "不是普通文件",
    "Cannot allocate memory": "内存不足",
    "Not a zip archive": "不是完整的压缩包",
    "Zip archive inconsistent": "压缩包前后矛盾",
    "Possibly truncated or corrupted zip archive": "压缩包不完整或已损坏",
    "CRC error": "校验不符",
    "Premature end of file": "文件不完整",
    "Unexpected length of data": "数据长度不符",
    "Zlib error: data error": "压缩数据有误",
    "Zlib error": "压缩数据有误",
    "Invalid argument": "记载的位置不在文件之内",
    "Multi-disk zip archives not supported": "压缩包分成了几卷",
    "Read error": "读取出错",
    "Malloc failure": "内存不足",
  ]
}
