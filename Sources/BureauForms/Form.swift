import TargetTables
import Workbooks
