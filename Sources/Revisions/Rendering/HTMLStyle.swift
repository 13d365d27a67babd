/// The look of the HTML rendering: no font or image from elsewhere, readable without colour and on paper.
enum HTMLStyle {
  static let sheet = """
    :root{color-scheme:light}
    *{box-sizing:border-box}
    body{font:15px/1.6 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1c1c1c;
    background:#fff;margin:0 auto;max-width:1160px;padding:24px}
    h1{font-size:22px;margin:0 0 4px}h2{font-size:18px;margin:28px 0 8px;border-bottom:2px solid #333;padding-bottom:4px}
    h3{font-size:15px;margin:16px 0 6px}p{margin:4px 0}
    .names{color:#444}.code{font-family:"DejaVu Sans Mono",Consolas,monospace;font-size:.9em;color:#444}
    table{border-collapse:collapse;width:100%;table-layout:fixed;margin:6px 0 12px}
    th,td{border:1px solid #999;padding:5px 8px;text-align:left;vertical-align:top;white-space:pre-wrap;
    overflow-wrap:anywhere}
    th{background:#eee;font-weight:600;white-space:normal}
    .kind{width:9%}.field{width:15%}.note{width:18%}.fifth{width:19%}.sixth{width:15%}.number{text-align:right;font-variant-numeric:tabular-nums}
    .row{background:#f6f6f6;font-weight:600}
    del{color:#9c1c1c;background:#fde8e8;text-decoration:line-through}
    ins{color:#0b4f9c;background:#e3effc;text-decoration:underline}
    .none{color:#666}.place{display:block;color:#555;font-size:12px;font-weight:400}
    .badge{display:inline-block;border:1px solid #555;border-radius:3px;padding:0 4px;font-size:13px;font-weight:600;
    white-space:nowrap}
    .added .badge{border-color:#0b4f9c;color:#0b4f9c}.removed .badge{border-color:#9c1c1c;color:#9c1c1c}
    details{margin:4px 0 10px;border-left:3px solid #ccc;padding-left:10px}
    summary{cursor:pointer;color:#333;padding:2px 0}
    summary:focus-visible,a:focus-visible{outline:3px solid #0b4f9c;outline-offset:2px}
    a{color:#0b4f9c}
    @media (max-width:700px){body{padding:10px;font-size:14px}}
    @media print{body{max-width:none;padding:0;font-size:10.5pt}h2{break-after:avoid}tr{break-inside:avoid}
    thead{display:table-header-group}a{color:inherit;text-decoration:none}
    del,ins,.row,th{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    """
}
