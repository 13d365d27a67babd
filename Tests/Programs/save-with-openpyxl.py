"""Loads workbooks with openpyxl and saves them again: save-with-openpyxl.py FOLDER WORKBOOK…"""
import os
import sys

import openpyxl

folder, *paths = sys.argv[1:]
for path in paths:
    openpyxl.load_workbook(path).save(os.path.join(folder, os.path.basename(path)))
